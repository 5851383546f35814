import Foundation
import Markup
import Model

extension EditionText {
  /// The largest text that is read, in bytes.
  static let largest = 1024 * 1024

  /// Reads a text that a person edited, and says all that cannot be understood.
  public static func read(_ text: String) -> (text: EditionText, problems: [Problem]) {
    guard text.utf8.count <= largest else {
      return (EditionText(), [Problem(line: 1, message: "the text is larger than \(largest) bytes")])
    }
    var reader = EditionTextReader()
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      reader.read(line, number: index + 1)
    }
    return reader.finish()
  }
}

/// Reads an edited text line by line.
private struct EditionTextReader {
  private var text = EditionText()
  private var problems: [EditionText.Problem] = []
  private var place = Place.head
  private var draft: Draft?
  private var seen: [ArticleID: Int] = [:]

  private enum Place: Hashable {
    case head, intro, closing, leftOut, section
  }

  /// An article whose name has not been read yet.
  private struct Draft {
    var line: Int
    var title: String
    var fields: [String: String] = [:]
  }

  mutating func read(_ line: Substring, number: Int) {
    if line.hasPrefix(EditionTextMarker.remark) { return }
    let trimmed = line.trimmingCharacters(in: .whitespaces)
    if enter(trimmed, number) { return }
    switch place {
    case .intro: text.intro += EditionTextMarker.unescaped(line) + "\n"
    case .closing: text.closing += EditionTextMarker.unescaped(line) + "\n"
    case .head: if !trimmed.isEmpty { readHead(trimmed, number) }
    case .section, .leftOut: if !trimmed.isEmpty { readArticle(trimmed, number) }
    }
  }

  mutating func finish() -> (EditionText, [EditionText.Problem]) {
    endArticle()
    text.intro = text.intro.trimmingCharacters(in: .whitespacesAndNewlines)
    text.closing = text.closing.trimmingCharacters(in: .whitespacesAndNewlines)
    return (text, problems)
  }

  /// Whether the line opens another part of the text.
  private mutating func enter(_ line: String, _ number: Int) -> Bool {
    let next: Place
    switch line {
    case EditionTextMarker.intro: next = .intro
    case EditionTextMarker.closing: next = .closing
    case EditionTextMarker.leftOut: next = .leftOut
    default:
      guard let title = EditionTextMarker.title(line) else { return false }
      endArticle()
      if text.sections.contains(where: { $0.title == title }) { note(number, "“\(title)” stands twice; put its articles together") }
      text.sections.append(EditionText.Section(title: title, line: number))
      place = .section
      return true
    }
    endArticle()
    place = next
    return true
  }

  private mutating func readHead(_ line: String, _ number: Int) {
    guard let (name, value) = Self.field(line) else {
      note(number, "a line before [Intro] is 'Subject: …' or 'Preheader: …'")
      return
    }
    switch name {
    case "subject": text.subject = value
    case "preheader": text.preheader = value
    default: note(number, "'\(name)' is not known here\(Self.advice(name, ["subject", "preheader"]))")
    }
  }

  private mutating func readArticle(_ line: String, _ number: Int) {
    if line == "*" || line.hasPrefix("* ") {
      endArticle()
      draft = Draft(line: number, title: line.dropFirst().trimmingCharacters(in: .whitespaces))
      return
    }
    guard draft != nil, let (name, value) = Self.field(line) else {
      note(number, "an article starts with '* Headline', and its other lines are 'teaser: …', 'image: …' and 'article: …'")
      return
    }
    guard ["teaser", "image", "article"].contains(name) else {
      note(number, "'\(name)' is not known here\(Self.advice(name, ["teaser", "image", "article"]))")
      return
    }
    if draft?.fields[name] != nil { note(number, "this article has '\(name)' already") }
    if name == "image", !["", "none"].contains(value), WebAddress(value) == nil {
      note(number, "'\(value)' is no web address; an image is https://… or none")
    }
    draft?.fields[name] = value
  }

  private mutating func endArticle() {
    guard let ended = draft else { return }
    draft = nil
    guard let name = ended.fields["article"], let id = ArticleID(name) else {
      note(ended.line, "this article needs the line 'article: …' that tells which one it is")
      return
    }
    if let first = seen[id] { note(ended.line, "this article stands already on line \(first); delete one of the two") }
    seen[id] = ended.line
    let entry = EditionText.Entry(
      article: id, title: PlainText(ended.title)?.string ?? "", teaser: ended.fields["teaser"].flatMap { PlainText($0) }?.string ?? "",
      image: ended.fields["image"] ?? "", line: ended.line)
    if place == .leftOut {
      text.leftOut.append(entry)
    } else if let last = text.sections.indices.last {
      text.sections[last].entries.append(entry)
    }
  }

  private mutating func note(_ line: Int, _ message: String) {
    if problems.count < 50 { problems.append(EditionText.Problem(line: line, message: message)) }
  }

  /// `name: value`, the name in lower case.
  private static func field(_ line: String) -> (String, String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
  }

  private static func advice(_ name: String, _ known: [String]) -> String {
    NearestName.of(name, among: known).map { "; did you mean '\($0)'?" } ?? ""
  }
}
