import Foundation
import Markup
import Model

/// The picture that represents an article.
enum PageImage {
  /// The one that the metadata names, unless it is the site's own; otherwise the first of some size in the text.
  static func image(of page: Page, body: PageBody?) -> Image? {
    let inText = (body?.elements ?? []).flatMap { [$0] + $0.descendants }.filter { $0.name == "img" }.prefix(200)
    let pictures = inText.compactMap { picture($0, on: page) }
    for told in page.metadata.images {
      guard let url = page.address.base.resolving(told.url), !isOrnament(url) else { continue }
      var image = pictures.first { $0.url == url } ?? Image(url: url, alt: told.alt)
      image.alt = image.alt ?? told.alt
      return image
    }
    return pictures.first
  }

  /// A picture in the text; nil for icons, spacers and the like.
  private static func picture(_ element: Element, on page: Page) -> Image? {
    let reference = ["data-src", "data-original", "data-lazy-src", "orisrc", "src"].lazy.compactMap { element[$0] }.first {
      !$0.isEmpty && !$0.hasPrefix("data:")
    }
    guard let reference, let url = page.address.base.resolving(reference), !isOrnament(url) else { return nil }
    let width = pixels(element["width"] ?? element["vwidth"])
    let height = pixels(element["height"] ?? element["vheight"])
    if let width, width < 100 { return nil }
    if let height, height < 60 { return nil }
    return Image(url: url, alt: element["alt"], width: width, height: height)
  }

  private static func pixels(_ text: String?) -> Int? {
    guard let text = text?.trimmingCharacters(in: .whitespaces), !text.hasSuffix("%") else { return nil }
    return Int(text.prefix { $0.isASCII && $0.isNumber })
  }

  private static func isOrnament(_ url: WebAddress) -> Bool {
    let path = url.path.lowercased()
    let file = path.split(separator: "/").last ?? ""
    if file.hasSuffix(".gif") || file.hasSuffix(".svg") || file.hasSuffix(".ico") { return true }
    if path.contains("/icon/") || path.contains("/fileicon/") || path.contains("/emotion") || path.contains("/smilies") { return true }
    return ["logo", "icon", "spacer", "blank", "placeholder", "default", "favicon", "avatar", "loading"].contains { file.hasPrefix($0) }
      || file.contains("logo")
  }
}
