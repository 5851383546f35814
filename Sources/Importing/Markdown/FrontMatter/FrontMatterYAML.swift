import Markup
import Yams

/// Parses front matter in YAML within bounds.
enum FrontMatterYAML {
  /// The entries of the mapping at its top; none when there is nothing in it.
  static func entries(of block: FrontMatterBlock) throws(ImportProblem) -> [FrontMatterEntry] {
    let yaml = String(block.text)
    if let objection = YAMLBounds.objection(to: yaml) {
      throw .malformed(reason: "the front matter \(objection): write the values out", line: nil)
    }
    let root: Yams.Node?
    do {
      // The resolver without rules keeps every scalar a text: what `no` or `08:30` means is decided by its key.
      root = try Parser(yaml: yaml, resolver: .basic).singleRoot()
    } catch let error as YamlError {
      throw problem(error, in: block)
    } catch {
      throw .malformed(reason: "the front matter is not well-formed \(name(of: block)): \(error)", line: nil)
    }
    guard let root, root.scalar?.string != "" else { return [] }
    guard root.mapping != nil else {
      throw .malformed(reason: "the front matter is not a list of keys and values", line: block.firstLine)
    }
    return value(of: root, below: block.firstLine - 1).entries ?? []
  }

  private static func value(of node: Yams.Node, below line: Int) -> FrontMatterValue {
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return isNothing ? .nothing : .text(scalar.string)
    case .sequence(let nodes): return .list(nodes.map { value(of: $0, below: line) })
    case .mapping(let pairs):
      return .mapping(
        pairs.map { key, node in
          FrontMatterEntry(key: key.scalar?.string ?? "", line: key.mark.map { $0.line + line }, value: value(of: node, below: line))
        })
    case .alias: return .nothing
    }
  }

  private static func problem(_ error: YamlError, in block: FrontMatterBlock) -> ImportProblem {
    let malformed = "the front matter is not well-formed \(name(of: block))"
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let reason = [context?.text, problem].compactMap { $0 }.joined(separator: " ")
      return .malformed(reason: "\(malformed): \(reason)", line: mark.line + block.firstLine - 1)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let line = context.mark.line + block.firstLine - 1
      return .malformed(reason: "the key \(duplicates.first ?? "") stands in the front matter twice", line: line)
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return .malformed(reason: "\(malformed): \(error)", line: nil)
    }
  }

  private static func name(of block: FrontMatterBlock) -> String { block.syntax == .json ? "JSON" : "YAML" }
}
