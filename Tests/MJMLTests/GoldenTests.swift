import Foundation
import MJML
import TestSupport
import Testing

/// Every fixture renders to the file of its name in `Golden`.
@Suite struct GoldenTests {
  @Test(arguments: try Fixture.names)
  func rendersAsRead(_ name: String) throws {
    let output = try MJMLRenderer().render(try Fixture.text("\(name).mjml"), name: "\(name).mjml")
    expectGolden(output.html, "\(name).html")
  }
}

/// Files that the tests read.
enum Fixture {
  /// The names of all designs.
  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder().path()).filter { $0.hasSuffix(".mjml") }.map { String($0.dropLast(5)) }
        .sorted()
    }
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder().appending(path: name), encoding: .utf8)
  }

  private static func folder(file: String = #filePath) -> URL {
    URL(filePath: file).deletingLastPathComponent().appending(path: "Fixtures")
  }
}
