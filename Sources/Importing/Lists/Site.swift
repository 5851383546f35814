import Foundation
import Markup
import Model

/// The site that a list page belongs to, as its links see it.
struct Site {
  /// The list page itself, without `#` and what follows.
  let page: WebAddress
  /// By what its references are resolved.
  let base: WebAddress

  init(page: WebAddress, base: WebAddress) {
    self.page = Self.withoutFragment(page) ?? page
    self.base = base
  }

  /// The links in an element, itself included.
  static func anchors(in element: Element) -> [Element] {
    (element.name == "a" ? [element] : element.descendants.filter { $0.name == "a" }).filter { $0["href"] != nil }
  }

  /// The page that a link leads to; nil when that is this page, a file, or nothing on the web.
  func target(of anchor: Element) -> WebAddress? {
    guard let reference = anchor["href"]?.trimmingCharacters(in: .whitespacesAndNewlines), !reference.isEmpty, !reference.hasPrefix("#"),
      let address = base.resolving(reference).flatMap(Self.withoutFragment), address != page, !Self.isFile(address)
    else { return nil }
    return address
  }

  /// Whether an address is of this site, or of a part of it with a host of its own: `news.example.edu` for `www.example.edu`.
  func isOwn(_ address: WebAddress) -> Bool {
    let (here, there) = (Self.bare(page.host), Self.bare(address.host))
    return here == there || there.hasSuffix("." + here) || here.hasSuffix("." + there)
  }

  private static func bare(_ host: String) -> Substring {
    host.hasPrefix("www.") ? host.dropFirst(4) : host[...]
  }

  private static func withoutFragment(_ address: WebAddress) -> WebAddress? {
    address.string.firstIndex(of: "#").map { WebAddress(address.string[..<$0]) } ?? address
  }

  private static func isFile(_ address: WebAddress) -> Bool {
    guard let name = address.path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return false }
    return files.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let files: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "csv", "zip", "rar", "7z", "gz", "tar", "jpg", "jpeg",
    "png", "gif", "webp", "svg", "bmp", "ico", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "avi", "mov", "wmv", "flv", "apk", "exe",
    "dmg", "css", "js", "xml", "rss", "atom", "json", "ics", "epub",
  ]
}
