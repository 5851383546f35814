import Foundation
import Model
import Publishing

/// Runs the import over all sources, or over paths that a person typed.
struct SourceImports {
  private let assembly: Assembly
  private let isDryRun: Bool
  private let anew: Bool

  /// - Parameter anew: Has documents on the web sent again that have not changed.
  init(_ assembly: Assembly, isDryRun: Bool = false, anew: Bool = false) {
    self.assembly = assembly
    self.isDryRun = isDryRun
    self.anew = anew
  }

  /// Imports every source of `tidings.yaml`, in its order.
  func all() async throws -> ImportReport {
    var report = ImportReport()
    for source in assembly.publication.sources {
      report.add(try await assembly.sourceImport.run(source, isDryRun: isDryRun, anew: anew))
    }
    return report
  }

  /// Imports what lies at these paths, taken from where the person is, and at these addresses on the web.
  func paths(_ paths: [String], source name: String?) async throws -> ImportReport {
    let stated = try name.map(assembly.publication.source)
    let here = DocumentFiles(relativeTo: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory))
    var report = ImportReport()
    for path in paths {
      if let address = WebAddress(path) {
        let source = stated ?? home(of: address) ?? .byHand
        report.add(try await assembly.sourceImport.run([address], of: source, isDryRun: isDryRun))
        continue
      }
      if path.isEmpty {
        throw Failure("import", why: "a path is empty", remedy: "Give a file or folder; `.` is the one you are in.", blame: .input)
      }
      let url = URL(filePath: path).standardizedFileURL
      let source = stated ?? home(of: url) ?? .byHand
      let kind = source.name == .byHand ? nil : source.kind
      let files = try here.find(path, kind: kind).map { renamed($0, in: source) }
      report.add(try await run(files, source))
    }
    return report
  }

  private func run(_ files: [DocumentFile], _ source: SourceDefinition) async throws -> ImportReport {
    try await assembly.articleImport.run(files, of: source, reader: assembly.documents, isDryRun: isDryRun)
  }

  /// The source in whose folder a file lies: imported by hand it must be the same article as by `publish`.
  private func home(of url: URL) -> SourceDefinition? {
    assembly.publication.sources.first { source in root(of: url, in: source) != nil }
  }

  /// The source that names an address, or reads lists of its site.
  private func home(of address: WebAddress) -> SourceDefinition? {
    let sources = assembly.publication.sources
    let naming = sources.first { if case .addresses(let named, _) = $0.place { named.contains(address) } else { false } }
    return naming
      ?? sources.first { source in
        guard case .lists(let lists, _) = source.place else { return false }
        return lists.contains { $0.host == address.host }
      }
  }

  private func root(of url: URL, in source: SourceDefinition) -> String? {
    let path = url.path(percentEncoded: false)
    return source.paths.map { URL(filePath: $0, relativeTo: assembly.folder).standardizedFileURL.path(percentEncoded: false) }
      .first { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
  }

  private func renamed(_ file: DocumentFile, in source: SourceDefinition) -> DocumentFile {
    let path = file.url.path(percentEncoded: false)
    guard let root = root(of: file.url, in: source), path != root else { return file }
    let name = path.dropFirst(root.count).drop { $0 == "/" }
    return DocumentFile(url: file.url, name: String(name))
  }
}

extension SourceDefinition {
  /// Where a document belongs that no source of `tidings.yaml` claims.
  static let byHand = SourceDefinition(name: .byHand, kind: .pages(nil), paths: [])
}
