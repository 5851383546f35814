import Foundation
import Markup
import Model

/// The files that belong to an article.
enum PageAttachments {
  /// Links to documents and recordings in the text, and those that a line behind it calls `附件` or attachments.
  static func attachments(of page: Page, body: PageBody?) -> [Attachment] {
    let inText = (body?.elements ?? []).flatMap { [$0] + $0.descendants }
    let behind = (body?.lines.upperBound ?? 0)..<min((body?.lines.upperBound ?? 0) + 40, page.outline.lines.count)
    let announced = page.outline.lines[behind].filter { isAnnounced($0.text) }.flatMap { $0.element.descendants }
    var seen: Set<WebAddress> = []
    let found = (inText + announced).compactMap { attachment($0, on: page) }.filter { seen.insert($0.url).inserted }
    return Array(found.prefix(50))
  }

  private static func isAnnounced(_ line: String) -> Bool {
    let start = line.lowercased().trimmingCharacters(in: LinePhrases.ornaments)
    return start.hasPrefix("附件") || start.hasPrefix("attachment") || start.hasPrefix("download")
  }

  private static func attachment(_ element: Element, on page: Page) -> Attachment? {
    let reference: String? =
      switch element.name {
      case "a": element["href"]
      case "audio", "video", "source", "embed": element["src"]
      default: element["pdfsrc"]
      }
    guard let reference, let url = page.address.base.resolving(reference) else { return nil }
    let text = title(of: element)
    let byURL = MediaType(fileName: url.path)
    let byText = MediaType(fileName: text.trimmingCharacters(in: LinePhrases.ornaments))
    let isDownload = ["download.jsp", "downloadattachurl"].contains { url.string.lowercased().contains($0) }
    let isArchive = [".rar", ".7z", ".wps", ".ofd"].contains { url.path.lowercased().hasSuffix($0) || text.lowercased().hasSuffix($0) }
    guard let type = byURL.flatMap({ isFile($0) ? $0 : nil }) ?? (isDownload ? byText : nil) ?? (isDownload || isArchive ? octets : nil)
    else { return nil }
    return Attachment(url: url, mediaType: type, title: PlainText(text))
  }

  private static let octets = MediaType("application/octet-stream")

  /// Pages and pictures are linked, not attached.
  private static func isFile(_ type: MediaType) -> Bool {
    type.topLevel != "image" && type.string != "text/plain"
  }

  private static func title(of element: Element) -> String {
    let text = element.text.folded
    let spoken = text.isEmpty ? element["title"] ?? element["id"] ?? "" : text
    return spoken.trimmingCharacters(in: LinePhrases.ornaments)
  }
}
