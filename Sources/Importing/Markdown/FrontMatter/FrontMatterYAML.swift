import Markup
import Yams

/// Parses the front matter within bounds.
enum FrontMatterYAML {
  /// The largest front matter in bytes.
  static let bytes = 64 * 1024

  /// The mapping at its top; nil when there is nothing in it.
  static func root(of yaml: Substring) throws(ImportProblem) -> Yams.Node? {
    guard yaml.utf8.count <= bytes else { throw .tooLarge(bytes: yaml.utf8.count, limit: bytes) }
    if let objection = YAMLBounds.objection(to: String(yaml)) {
      throw .malformed(reason: "the front matter \(objection): write the values out", line: nil)
    }
    let root: Yams.Node?
    do {
      // The resolver without rules keeps every scalar a text: what `no` or `08:30` means is decided by its key.
      root = try Parser(yaml: String(yaml), resolver: .basic).singleRoot()
    } catch let error as YamlError {
      throw problem(error)
    } catch {
      throw .malformed(reason: "the front matter is not well-formed YAML: \(error)", line: nil)
    }
    guard let root, root.scalar?.string != "" else { return nil }
    guard root.mapping != nil else {
      throw .malformed(reason: "the front matter is not a list of keys and values", line: FrontMatter.firstLine)
    }
    return root
  }

  private static func problem(_ error: YamlError) -> ImportProblem {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let reason = [context?.text, problem].compactMap { $0 }.joined(separator: " ")
      return .malformed(reason: "the front matter is not well-formed YAML: \(reason)", line: mark.line + FrontMatter.firstLine - 1)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let line = context.mark.line + FrontMatter.firstLine - 1
      return .malformed(reason: "the key \(duplicates.first ?? "") stands in the front matter twice", line: line)
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return .malformed(reason: "the front matter is not well-formed YAML: \(error)", line: nil)
    }
  }
}
