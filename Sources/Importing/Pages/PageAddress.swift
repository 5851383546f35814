import Foundation
import Markup
import Model

/// Where a page stands on the web.
struct PageAddress {
  /// The address to publish, if the page or its source tells one.
  let stated: WebAddress?
  /// The address by which the page's references are resolved.
  let base: WebAddress

  /// Looks for the canonical link, `og:url`, JSON-LD, the comment of a browser that saved the page, and the place it was fetched from.
  init(of document: Document, metadata: PageMetadata, source: SourceDocument, in context: ImportContext) {
    let fetched = source.address ?? Self.savedFrom(document)
    let fallback = fetched ?? context.source.defaults.baseURL?.resolving(source.name) ?? context.base
    let declared = metadata.addresses.lazy.compactMap { fallback.resolving($0) }.first { Self.isOwn($0, of: fetched) }
    let underBase = context.source.defaults.baseURL.flatMap { Self.isPageName(source.name) ? $0.resolving(source.name) : nil }
    let stated = declared ?? fetched ?? underBase
    self.stated = stated
    let place = fetched ?? stated ?? fallback
    base = metadata.base.flatMap(place.resolving) ?? place
  }

  /// A canonical address that names the home page, or another site than the page was fetched from, is a fault of the template.
  private static func isOwn(_ address: WebAddress, of fetched: WebAddress?) -> Bool {
    guard address.path.count > 1 || address.string.contains("?") else { return false }
    return fetched.map { $0.host.hasSuffix(address.host) || address.host.hasSuffix($0.host) } ?? true
  }

  /// Whether a file's name is that of a page as it stands on its site, and not what somebody saved it as.
  private static func isPageName(_ name: String) -> Bool {
    [".htm", ".html", ".shtml", ".xhtml", ".php", ".jsp", ".asp", ".aspx"].contains { name.lowercased().hasSuffix($0) }
  }

  /// Browsers write `<!-- saved from url=(0042)https://… -->` into the pages that they save.
  private static func savedFrom(_ document: Document) -> WebAddress? {
    let comments = document.nodes + (document.root?.children ?? [])
    for case .comment(let text) in comments {
      guard let mark = text.range(of: "saved from url=("), let close = text[mark.upperBound...].firstIndex(of: ")") else { continue }
      return WebAddress(text[text.index(after: close)...].prefix { $0 != " " && $0 != "\n" })
    }
    return nil
  }
}
