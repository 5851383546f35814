import Markup
import Yams

/// Turns the text of a YAML file into nodes of ours, within bounds.
///
/// Every scalar stays text: what `no` or `08:30` means is decided by the key that it stands under, never by how it looks.
enum YAMLDocument {
  /// The most values in a file, counted after aliases are followed.
  static let nodeLimit = 20_000
  /// How deep values may be nested.
  static let depthLimit = 32

  /// The one value of a file; nil, and a problem noted, when it is not well-formed or out of bounds.
  static func root(of text: String, file: String, log: ProblemLog) -> YAMLNode? {
    if let objection = YAMLBounds.objection(to: text) {
      log.note(objection, at: Place(file: file), suggestion: "write plain keys, and values where they are needed")
      return nil
    }
    let composed: Yams.Node?
    do {
      // The resolver without rules keeps Yams from guessing types, and from running seven regular expressions over every scalar.
      composed = try Parser(yaml: text, resolver: .basic).singleRoot()
    } catch let error as YamlError {
      YAMLMalformation(error, text: text).note(in: file, log: log)
      return nil
    } catch {
      log.note("is not well-formed YAML: \(error)", at: Place(file: file))
      return nil
    }
    guard let composed else {
      log.note("is empty", at: Place(file: file))
      return nil
    }
    var copier = Copier(file: file, lines: SourceLines(text))
    do {
      return try copier.copy(composed, depth: 1)
    } catch {
      log.note(error.message, at: error.place)
      return nil
    }
  }
}

/// The lines of a file as YAML counts them.
struct SourceLines {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline && $0 != "\u{B}" && $0 != "\u{C}" }
  }

  /// A line; empty beyond the end.
  func line(_ number: Int?) -> Substring {
    guard let number, lines.indices.contains(number - 1) else { return "" }
    return lines[number - 1]
  }

  /// The first visible character of a line from a column on; columns that no person writes are not looked for.
  func opening(at place: Place) -> Character? {
    guard let column = place.column, (1...200).contains(column) else { return nil }
    return Substring(line(place.line).unicodeScalars.dropFirst(column - 1)).first { !$0.isWhitespace }
  }
}

private struct OutOfBounds: Error {
  let message: String
  let place: Place
}

/// Copies Yams' nodes, in which an alias is its value again, and so may be far larger than the file.
private struct Copier {
  let file: String
  let lines: SourceLines
  var count = 0

  mutating func copy(_ node: Yams.Node, depth: Int) throws(OutOfBounds) -> YAMLNode {
    let place = Place(file: file, line: node.mark?.line, column: node.mark?.column)
    count += 1
    guard count <= YAMLDocument.nodeLimit else {
      throw OutOfBounds(message: "holds more than \(YAMLDocument.nodeLimit) values", place: place)
    }
    guard depth <= YAMLDocument.depthLimit else {
      throw OutOfBounds(message: "is nested deeper than \(YAMLDocument.depthLimit) levels", place: place)
    }
    let content = try content(of: node, at: place, depth: depth)
    return YAMLNode(content: content, place: place, opening: lines.opening(at: place))
  }

  private mutating func content(of node: Yams.Node, at place: Place, depth: Int) throws(OutOfBounds) -> YAMLNode.Content {
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? .empty : .text(scalar.string, isPlain: isPlain)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try copy(item, depth: depth + 1)) }
      return .list(items)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping { entries.append(try entry(key, value, depth: depth)) }
      return .mapping(entries)
    case .alias:
      throw OutOfBounds(message: "has an alias that leads nowhere", place: place)
    }
  }

  private mutating func entry(_ key: Yams.Node, _ value: Yams.Node, depth: Int) throws(OutOfBounds) -> YAMLNode.Entry {
    let place = Place(file: file, line: key.mark?.line, column: key.mark?.column)
    // `subject: {{title}}` is a mapping with a mapping as its key; the reader says so at the value, where the quotes belong.
    let name = key.scalar?.string ?? "{…}"
    return YAMLNode.Entry(key: name, place: place, value: try copy(value, depth: depth + 1))
  }
}
