package import Markup

/// A piece of a document that is looked at: an element, an attribute, a member.
package struct CheckPlace {
  /// What a person knows it by, for example `<pubDate>`.
  package var name: String
  /// Its text, with references resolved.
  package var text: String
  /// Where it starts.
  package var position: SourcePosition?
  /// The part of a message that `position` counts in; nil where it counts in the document itself.
  package var part: String?
  /// The part of the specification that it is defined in.
  package var specification: String

  package init(name: String, text: String = "", position: SourcePosition?, in part: String? = nil, specification: String) {
    self.name = name
    self.text = text
    self.position = position
    self.part = part
    self.specification = specification
  }

  /// The text without white space around it.
  package var trimmed: String { text.trimmed }

  /// The same place with another text.
  package func with(text: String) -> CheckPlace {
    var place = self
    place.text = text
    return place
  }

  /// The place of something on a line of the text, counted from 1.
  package func atLine(_ line: Int) -> CheckPlace {
    guard line > 1, let position else { return self }
    var place = self
    place.position = SourcePosition(line: position.line + line - 1, column: 1)
    return place
  }
}

extension StringProtocol {
  /// The text without white space around it.
  package var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[start...end])
  }

  /// The beginning on one line, in quotation marks, for a message.
  package var quoted: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? "\"\(line.prefix(59))…\"" : "\"\(line)\""
  }
}
