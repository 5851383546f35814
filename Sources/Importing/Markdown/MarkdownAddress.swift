import Foundation
import Model

/// Where the article of a Markdown file is read: what the file says, or else the place that its path tells.
enum MarkdownAddress {
  /// `url` as it stands, or `slug` under the source's address, or the file's path without its ending there.
  static func url(in fields: inout FrontMatterMapping, of document: SourceDocument, context: ImportContext) throws(ImportProblem)
    -> WebAddress
  {
    if let written = fields.string("url") {
      guard let url = context.base.resolving(written) else { throw fields.problem("url", "is no address of the web") }
      return url
    }
    let isStated = fields.has("slug")
    let slug = fields.string("slug") ?? withoutEnding(document.name)
    guard let url = address(slug, under: context.base) else {
      if isStated { throw fields.problem("slug", "cannot be made into an address") }
      throw .malformed(
        reason: "the path \(document.name.prefix(80)) cannot be made into an address: give `url:` in the front matter", line: nil)
    }
    return url
  }

  /// `url` as it stands, or else what the site makes of the file.
  static func url(in fields: inout FrontMatterMapping, on site: SiteAddress, of parts: SiteAddress.Parts) throws(ImportProblem)
    -> WebAddress
  {
    if let written = fields.string("url") {
      guard let url = site.address(stated: written, with: parts) else { throw fields.problem("url", "is no address of the web") }
      return url
    }
    guard let url = site.address(of: parts) else {
      throw .malformed(reason: "its path cannot be made into an address: give `url:` in the front matter", line: nil)
    }
    return url
  }

  /// A path under an address, whatever characters it has.
  private static func address(_ path: String, under base: WebAddress) -> WebAddress? {
    let folder = base.string.hasSuffix("/") ? base.string : base.string + "/"
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    let encoded = parts.compactMap { $0.addingPercentEncoding(withAllowedCharacters: allowed) }
    guard !parts.isEmpty, encoded.count == parts.count else { return nil }
    return WebAddress(folder + encoded.joined(separator: "/"))
  }

  /// `2026/rare-earth` of `2026/rare-earth.md`; of an address, its path.
  private static func withoutEnding(_ name: String) -> String {
    let path = WebAddress(name).map { $0.path.removingPercentEncoding ?? $0.path } ?? name
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return path }
    return String(path.dropLast(file.distance(from: dot, to: file.endIndex)))
  }

  private static let allowed = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
