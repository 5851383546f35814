// swift-tools-version: 6.2
import PackageDescription

/// CI sets it, and a warning is then an error; for everybody else a newer compiler's new warning must not stop the build.
let isStrict = Context.environment["TIDINGS_STRICT"] != nil

/// Leaves out what is built on the network packages, whose first build takes minutes: `make test-core`.
let isCoreOnly = Context.environment["TIDINGS_CORE_ONLY"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let nio = ["NIOCore", "NIOPosix", "NIOHTTP1"].map { Target.Dependency.product(name: $0, package: "swift-nio") }
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioCompression = Target.Dependency.product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = ["ServiceLifecycle", "UnixSignals"].map { Target.Dependency.product(name: $0, package: "swift-service-lifecycle") }
/// Their `Configuration`, which is not used, would clash with ours.
let otherConfiguration = ["Configuration": "ServerConfiguration"]
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client", moduleAliases: otherConfiguration)
let hummingbird = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird", moduleAliases: otherConfiguration)
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A module of ours: what it may import is exactly what stands here (docs/architecture.md).
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a module; `Golden` holds what it must write, `Fixtures` what it must read.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], files: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: files, swiftSettings: settings)
}

/// What knows no network and no command line.
let core: [Target] = [
  .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .systemLibrary(name: "CCMark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
  .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
  .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

  module("Model"),
  module("Markup", ["CLibXML2"]),
  // Code, not a bundle: what `tidings init` writes must be in the one binary.
  module("Configuration", ["Model", "Markup", yams], resources: [.embedInCode("Starter/Files")]),
  module("Importing", ["Model", "Markup", "CCMark", yams]),
  module("Findings", ["Markup"]),
  module("Feeds", ["Model", "Markup", "Findings"]),
  module("Signing", ["CLibCrypto"]),
  module("Mail", ["Model", "Signing"]),
  module("SMTP", ["Model"]),
  module("MJML", ["Markup"]),
  module("Digests", ["Model", "Markup", "MJML", "Mail", mustache]),
  module("Linting", ["Model", "Markup", "Findings", "Mail"]),
  module("Publishing", ["Model", "Markup", "Findings", "Importing", "Feeds", "Mail", "SMTP", "MJML", "Digests", "Linting", "Signing"]),
  module("Serving", ["Model", "Markup", "Importing", "Feeds", "Publishing", "CZLib", "CBrotli"]),
  module("SQLiteStore", ["Model", grdb]),
  module("Pictures", ["Model", "Publishing"]),
  module("LocalTransports", ["Model", "Mail", "SMTP", "Publishing"]),

  .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
  .target(
    name: "MailTestSupport", dependencies: ["Model", "SMTP", "Publishing"], path: "Tests/MailTestSupport", swiftSettings: settings),
  tests("Model"),
  tests("Markup", files: ["Fixtures", "Golden"]),
  tests("Configuration", ["Model"]),
  tests("Importing", ["Model", "Markup"], files: ["Fixtures"]),
  tests("Feeds", ["Model", "Markup", "Findings"], files: ["Golden"]),
  tests("Signing", ["Model"]),
  tests("Mail", ["Model", "Signing", "Markup"], files: ["Fixtures", "Golden"]),
  tests("SMTP", ["Model"]),
  tests("MJML", ["Markup"], files: ["Fixtures", "Golden"]),
  tests("Digests", ["Model", "Markup", "Mail"], files: ["Fixtures", "Golden"]),
  tests("Linting", ["Model", "Markup", "Findings", "Mail"]),
  tests("Publishing", ["Model", "Markup", "Findings", "Importing", "Feeds", "Digests", "Mail", "SMTP", "Signing", "SQLiteStore"]),
  tests("Serving", ["Model", "Feeds", "Publishing", "SQLiteStore"]),
  tests("SQLiteStore", ["Model", grdb]),
  tests("Pictures", ["Model", "Publishing"]),
  tests("LocalTransports", ["Model", "SMTP", "Publishing", "MailTestSupport"]),

  // `make bench`: our writers beside other people's.
  .executableTarget(
    name: "benchmarks", dependencies: ["Model", "Markup", "Feeds", "MJML", "Publishing", "SQLiteStore", "CLibXML2"],
    path: "Tests/Benchmarks/Sources",
    swiftSettings: settings),
]

/// What is put together from it.
let edge: [Target] = [
  module("Fetching", ["Model", "Publishing", asyncHTTPClient, nioSSL, nioCompression] + nio),
  module("SMTPClient", ["Model", "SMTP", "Publishing", nioSSL, nioTLS] + nio.prefix(2)),
  module("Web", ["Model", "Publishing", "Serving", hummingbird, logging] + nio + lifecycle),
  .executableTarget(
    name: "tidings",
    dependencies: [
      "Model", "Markup", "Findings", "Configuration", "Importing", "Feeds", "Linting", "MJML", "Digests", "Publishing", "Serving",
      "Signing", "Mail", "SMTP",
      "SQLiteStore", "Fetching", "SMTPClient", "LocalTransports",
      "Pictures",
      "Web",
      argumentParser, logging,
    ] + lifecycle,
    swiftSettings: settings),
  tests("Fetching", ["Model", "Publishing", nioSSL]),
  tests("SMTPClient", ["Model", "SMTP", "Publishing", "MailTestSupport"] + nio.prefix(2)),
  tests("Web", ["Serving"]),
  .testTarget(
    name: "CommandTests", dependencies: ["tidings", "Model", "Mail", "Findings", "SQLiteStore", "TestSupport"], swiftSettings: settings),
]

let corePackages: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
]

/// Left out with the targets that use them: an alias takes effect only where a target uses the product that it is given for.
let networkPackages: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
  .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
  .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
]

let package = Package(
  name: "tidings",
  products: isCoreOnly ? [] : [.executable(name: "tidings", targets: ["tidings"])],
  dependencies: corePackages + (isCoreOnly ? [] : networkPackages),
  targets: core + (isCoreOnly ? [] : edge),
  swiftLanguageModes: [.v6]
)
