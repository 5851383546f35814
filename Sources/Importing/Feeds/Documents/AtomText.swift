import Foundation
import Markup

/// Reads Atom's text constructs and content (RFC 4287 §3.1, §4.1.3; for 0.3 its `mode`).
enum AtomText {
  /// The text of an element; nil when there is none, or none that can be shown.
  static func read(_ element: Element) -> FeedText? {
    let type = (element["type"] ?? "text").lowercased().split(separator: ";").first.map(String.init) ?? "text"
    let text = element["mode"] == "base64" ? decoded(element.trimmedText) : element.trimmedText
    if isMarkup(element, type) { return inline(element) }
    guard let text, !text.isEmpty else { return nil }
    switch type {
    case "html", "text/html", "application/xhtml+xml": return .html(text)
    case "text", "text/plain": return element["mode"] == "escaped" ? .doubtful(text) : .plain(text)
    case _ where type.hasPrefix("text/"): return .plain(text)
    default: return decoded(text).map { FeedTitle.isHTML($0) ? .html($0) : .plain($0) }
    }
  }

  /// Whether the markup stands in the element itself: by its type, or because it plainly does.
  private static func isMarkup(_ element: Element, _ type: String) -> Bool {
    let holdsElements = !element.childElements.isEmpty
    return holdsElements || type == "xhtml"
  }

  /// The content of the one `div` that `xhtml` demands, or of the element when a feed forgot it.
  private static func inline(_ element: Element) -> FeedText? {
    let elements = element.childElements
    let wrapper = elements.count == 1 ? elements.first { $0.name == "div" || $0.name == "body" } : nil
    let html = HTMLSerializer.html((wrapper ?? element).children)
    return html.allSatisfy(\.isWhitespace) ? nil : .html(html)
  }

  /// Text in base64 (§4.1.3.3); nil for bytes that are no text.
  private static func decoded(_ text: String) -> String? {
    guard let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters) else { return nil }
    return String(data: data, encoding: .utf8)
  }
}
