import Markup
import Model

/// A text of a feed, with what the format says about how to read it.
enum FeedText {
  /// Text as it is.
  case plain(String)
  /// HTML, already unescaped once.
  case html(String)
  /// Text by the specification, which many feeds fill with HTML all the same.
  case doubtful(String)

  /// The text in one line without markup, for a person.
  var plain: PlainText? {
    switch self {
    case .plain(let text): PlainText(text)
    case .html(let html): PlainText(FeedTitle.withoutMarkup(html))
    case .doubtful(let text): PlainText(FeedTitle.settled(text))
    }
  }

  /// The text as HTML.
  var html: String {
    switch self {
    case .plain(let text): PlainParagraphs.html(text)
    case .html(let html), .doubtful(let html): html
    }
  }

  /// Whether there is nothing to be seen in it.
  var isBlank: Bool {
    switch self {
    case .plain(let text), .html(let text), .doubtful(let text): text.allSatisfy(\.isWhitespace)
    }
  }
}

/// Plain text as HTML: a paragraph for each block between empty lines.
enum PlainParagraphs {
  static func html(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let blocks = lines.split { $0.allSatisfy(\.isWhitespace) }
    return HTMLSerializer.html(
      blocks.map { block in
        let broken = block.flatMap { [Node.element(Element("br")), .text(String($0))] }.dropFirst()
        return .element(Element("p", children: Array(broken)))
      })
  }
}
