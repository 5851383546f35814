import Findings
import Markup

extension ValueForm {
  /// HTML, escaped once.
  static let html = ValueForm { place, check in HTMLContentCheck(place: place, check: check).run() }
}

/// Looks at the HTML of an entry: what readers will drop, miss or lay out wrongly.
struct HTMLContentCheck {
  let place: CheckPlace
  let check: Check

  func run() {
    let html = place.text
    guard html.utf8.contains(UInt8(ascii: "<")) || html.utf8.contains(UInt8(ascii: "&")) else { return }
    if !html.utf8.contains(UInt8(ascii: "<")), let tag = html.firstMatch(of: /&lt;(p|div|a|br|b|i|strong|em|img|ul|h[1-6])[\s>\/&]/) {
      return check.report(.htmlEscapedTwice, at: place, "\(html.quoted) shows <\(tag.1)> to readers")
    }
    if isWholePage {
      check.report(.htmlDocument, at: place, "\(place.name) holds a whole page")
    }
    do {
      let document = try HTMLParser.document(html.trimmed.isEmpty ? "<p></p>" : html)
      for repair in document.repairs { check.report(.htmlMarkup, at: place.atLine(repair.line ?? 1), repair.message) }
      for element in document.root?.subtree ?? [] where !["html", "head", "body"].contains(element.name) {
        HTMLElementCheck(element: element, place: place.atLine(element.line), check: check).run()
      }
    } catch {
      check.report(.htmlUnreadable, at: place, "\(error)")
    }
  }

  /// What only whole pages have must stand near their start.
  private var isWholePage: Bool {
    let tags = place.text.utf8.prefix(2048).split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst()
    return tags.contains { tag in
      let name = Substring(tag.prefix(10)).prefix { !$0.isWhitespace && $0 != ">" }
      return ["!doctype", "html", "head", "body"].contains(name.lowercased())
    }
  }
}
