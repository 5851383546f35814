import Yams

/// Parses the front matter within bounds.
enum FrontMatterYAML {
  /// The largest front matter in bytes.
  static let bytes = 64 * 1024
  /// The most uses of aliases: none is needed, and aliases of aliases can make a small file endless.
  static let aliases = 10

  /// The mapping at its top; nil when there is nothing in it.
  static func root(of yaml: Substring) throws(ImportProblem) -> Yams.Node? {
    guard yaml.utf8.count <= bytes else { throw .tooLarge(bytes: yaml.utf8.count, limit: bytes) }
    guard aliasCount(in: yaml) <= aliases else {
      throw .malformed(reason: "the front matter uses more than \(aliases) aliases (*name): write the values out", line: nil)
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

  /// How often a `*name` stands there, if there is any `&name` at all; judged without parsing, so in doubt it counts.
  private static func aliasCount(in yaml: Substring) -> Int {
    func names(_ sign: UInt8) -> Int {
      zip(yaml.utf8, yaml.utf8.dropFirst()).count { $0 == sign && ($1 | 0x20 >= 0x61 && $1 | 0x20 <= 0x7A || $1 >= 0x30 && $1 <= 0x39) }
    }
    return names(UInt8(ascii: "&")) == 0 ? 0 : names(UInt8(ascii: "*"))
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
