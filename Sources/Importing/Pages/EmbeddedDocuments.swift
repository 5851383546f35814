import Foundation
import Markup

/// Documents that a page shows in a viewer of its CMS: notices are often nothing but a scan in one.
enum EmbeddedDocuments {
  /// Puts a link in the place of each viewer, because no reader of feeds and mail runs its script.
  ///
  /// Known are WebPlus' `<span class="wp_pdf_player" pdfsrc="…">` and VisualSiteBuilder's `showVsbpdfIframe("…")`.
  static func makeLinks(in root: Element) {
    for element in root.descendants {
      guard let reference = reference(in: element) else { continue }
      let name = title(of: element) ?? reference.split(separator: "/").last.map(String.init) ?? reference
      element.name = "a"
      element.attributes = [Attribute("href", reference)]
      element.replaceChildren(with: [.text(name)])
    }
  }

  private static func reference(in element: Element) -> String? {
    if let reference = element["pdfsrc"], !reference.isEmpty { return reference }
    guard element.name == "script", let call = element.text.range(of: "showVsbpdfIframe(") else { return nil }
    let argument = element.text[call.upperBound...].drop { $0 == " " }
    guard let quote = argument.first, quote == "\"" || quote == "'" else { return nil }
    let reference = argument.dropFirst().prefix { $0 != quote }
    return reference.isEmpty || reference.count > 2000 ? nil : String(reference)
  }

  /// WebPlus keeps the file's name in `sudyfile-attr="{'title':'….pdf'}"`.
  private static func title(of element: Element) -> String? {
    guard let data = element["sudyfile-attr"], let key = data.range(of: "'title':'") else { return nil }
    let title = data[key.upperBound...].prefix { $0 != "'" }
    return title.isEmpty ? nil : String(title)
  }
}
