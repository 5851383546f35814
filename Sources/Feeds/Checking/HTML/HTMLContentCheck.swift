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
    if !html.contains("<"), let tag = html.firstMatch(of: /&lt;(p|div|a|br|b|i|strong|em|img|ul|h[1-6])[\s>\/&]/) {
      return check.report(.htmlEscapedTwice, at: place, "\(html.quoted) shows <\(tag.1)> to readers")
    }
    if html.prefix(2048).firstMatch(of: /(?i)<(!doctype|html|head|body)[\s>]/) != nil {
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
}
