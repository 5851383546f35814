import Foundation
import Model

/// One YAML file of a publication folder.
struct DefinitionFile {
  /// Its path, relative to the folder.
  let name: String
  let folder: PublicationFolder
  let log: ProblemLog

  /// Opens the file as a mapping of these keys; nil, and a problem noted, when that is not possible.
  func read(keys: [Key]) -> MappingReader? {
    guard let text = TextFile.text(at: folder.url(of: name), named: name, log: log) else { return nil }
    guard let root = YAMLDocument.root(of: text, file: name, log: log) else { return nil }
    if case .empty = root.content {
      log.note("is empty", at: Place(file: name))
      return nil
    }
    return MappingReader(root, keys: keys, log: log)
  }
}
