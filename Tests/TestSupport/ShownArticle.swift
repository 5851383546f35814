public import Foundation

/// An article as a reader that we did not write shows it.
public struct ShownArticle: Hashable, Sendable, Decodable {
  /// The id of its feed.
  public var id: String
  /// What stands in a list.
  public var title: String
  /// Where the reader goes.
  public var link: String
  /// Seconds since 1970.
  public var date: Int
  /// The HTML of its text.
  public var text: String

  /// An article of these parts, with what readers may write in more than one way written in one: runs of white space, `'` in
  /// addresses, and characters that XML cannot hold or that nobody sees.
  public init(id: String, title: String, link: String, date: Int, text: String) {
    self.id = id
    self.title = Self.withoutRuns(title)
    self.link = link.replacing("%27", with: "'")
    self.date = date
    self.text = Self.withoutRuns(text)
  }

  private static func withoutRuns(_ text: String) -> String {
    let visible = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
    return visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.generalCategory == .control && !properties.isWhitespace || properties.isNoncharacterCodePoint || scalar == "\u{FEFF}"
  }

  /// Reads what `newsboat.py` prints.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(String.self, forKey: .id), title: try values.decode(String.self, forKey: .title),
      link: try values.decode(String.self, forKey: .link), date: try values.decode(Int.self, forKey: .date),
      text: try values.decode(String.self, forKey: .text))
  }

  private enum CodingKeys: String, CodingKey {
    case id, title, link, date, text
  }
}

extension Peer {
  /// What sfeed makes of a feed: a line for each article, with tabs between time, title, link, text, type of text and id.
  public static func sfeed(_ feed: URL) throws -> [ShownArticle] {
    let outcome = try run("sh", ["-c", "sfeed < \"$0\"", feed.path()])
    guard outcome.status == 0 else { throw PeerFailure(message: "sfeed ended with \(outcome.status): \(outcome.errors)") }
    return outcome.text.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return ShownArticle(id: fields[5], title: fields[1], link: fields[2], date: Int(fields[0]) ?? -1, text: unescaped(fields[3]))
    }
  }

  /// What newsboat shows of feeds that lie in a folder, by their names.
  public static func newsboat(_ folder: URL, _ names: [String]) throws -> [String: [ShownArticle]] {
    let outcome = try python("newsboat.py", [folder.path()] + names)
    guard outcome.status == 0 else { throw PeerFailure(message: outcome.errors) }
    return try JSONDecoder().decode([String: [ShownArticle]].self, from: outcome.output)
  }

  /// `\n`, `\t` and `\\` as sfeed writes them.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      switch (isEscaped, character) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"): result += "\n"
      case (true, "t"): result += "\t"
      default: result.append(character)
      }
      isEscaped = false
    }
    return result
  }
}

/// A peer that did not do its work.
struct PeerFailure: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}
