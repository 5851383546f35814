import Foundation
import Model

/// The address that a page has on a site of Hugo or Jekyll.
struct SiteAddress {
  let site: MarkdownSite
  let context: ImportContext

  init(_ site: MarkdownSite, in context: ImportContext) {
    self.site = site
    self.context = context
  }

  /// What an address is made of.
  struct Parts {
    var place: MarkdownPlace
    var title: PlainText?
    var slug: String?
    var date: Date?
    var categories: [PlainText] = []
  }

  /// The address by the site's pattern, or else by its generator's own.
  func address(of parts: Parts) -> WebAddress? {
    switch site.generator {
    case .hugo:
      let path = site.permalink.map { filled($0, with: parts) } ?? (parts.place.folders + [name(of: parts)]).joined(separator: "/")
      return address(forPath: prefix(parts.place) + urlized(path) + (site.permalink == nil ? "/" : ""))
    case .jekyll:
      guard let pattern = site.permalink ?? PermalinkPattern.jekyll else { return nil }
      return address(forPath: filled(pattern, with: parts))
    }
  }

  /// An address that the front matter states: absolute, or a path under the site's own, which Jekyll may state as a pattern.
  func address(stated text: String, with parts: Parts) -> WebAddress? {
    if let absolute = WebAddress(text) { return absolute }
    if site.generator == .jekyll, let pattern = PermalinkPattern(text) { return address(forPath: filled(pattern, with: parts)) }
    let folder = WebAddress(context.base.string.hasSuffix("/") ? context.base.string : context.base.string + "/")
    return folder?.resolving(String(text.drop { $0 == "/" }))
  }

  /// The address of a path of the site; one that begins with a slash stands under the site's own path as well.
  func address(forPath path: String) -> WebAddress? {
    let folder = context.base.string.hasSuffix("/") ? context.base.string : context.base.string + "/"
    // `?` and `#` in a path that was made are characters of it; what people wrote as an address never comes here with them.
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    let encoded = parts.compactMap { $0.addingPercentEncoding(withAllowedCharacters: Self.allowed) }
    guard !parts.isEmpty, encoded.count == parts.count else { return nil }
    return WebAddress(folder + encoded.joined(separator: "/") + (path.hasSuffix("/") ? "/" : ""))
  }

  /// The path by a pattern.
  func filled(_ pattern: PermalinkPattern, with parts: Parts) -> String {
    let path = pattern.pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .field(let field): value(of: field, in: parts)
      }
    }
    .joined()
    return path.replacing(/\/{2,}/, with: "/")
  }

  private func value(of field: PermalinkPattern.Field, in parts: Parts) -> String {
    let day = parts.date.map { CivilTime($0, in: context.timeZone) }
    return switch field {
    case .year: Self.digits(day?.year, count: 4)
    case .shortYear: String(Self.digits(day?.year, count: 4).suffix(2))
    case .month: Self.digits(day?.month, count: 2)
    case .plainMonth: Self.digits(day?.month, count: 1)
    case .day: Self.digits(day?.day, count: 2)
    case .plainDay: Self.digits(day?.day, count: 1)
    case .title: title(of: parts)
    case .slug: parts.slug.map(piece) ?? title(of: parts)
    case .slugOrFilename, .slugOrContentBaseName: piece(name(of: parts))
    case .filename, .contentBaseName: piece(parts.place.name)
    case .section: parts.place.folders.first ?? ""
    case .sections: parts.place.folders.joined(separator: "/")
    case .categories: categories(of: parts).joined(separator: "/")
    case .ending: ".html"
    }
  }

  private static func digits(_ number: Int?, count: Int) -> String {
    guard let text = number.map(String.init) else { return "" }
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  private func title(of parts: Parts) -> String {
    site.generator == .hugo ? piece(parts.title?.string ?? parts.place.name) : slugified(name(of: parts))
  }

  /// Jekyll's categories are also the folders above `_posts`.
  private func categories(of parts: Parts) -> [String] {
    let stated = parts.categories.map { $0.string.lowercased().replacingOccurrences(of: "/", with: "-") }
    return parts.place.folders.map { $0.lowercased() } + stated.filter { !parts.place.folders.contains($0) }
  }

  private func name(of parts: Parts) -> String { parts.slug ?? parts.place.name }

  /// Languages other than the first stand in a folder of their own.
  private func prefix(_ place: MarkdownPlace) -> String {
    let main = context.source.defaults.language ?? context.publicationLanguage
    guard let language = place.language, language.primary != main.primary else { return "" }
    return language.string.lowercased() + "/"
  }

  private func piece(_ text: String) -> String { text.replacingOccurrences(of: "/", with: "-") }

  /// As Hugo makes a path of a text.
  private func urlized(_ path: String) -> String {
    let spaced = path.lowercased().split { $0 == " " }.joined(separator: "-")
    return spaced.filter { $0.isLetter || $0.isNumber || "/._#+~-@".contains($0) }.replacing(/-{2,}/, with: "-")
  }

  /// As Jekyll makes a path of a name: what no address should hold becomes a hyphen.
  private func slugified(_ name: String) -> String {
    name.split { !($0.isLetter || $0.isNumber || "._~!$&'()+,;=@-".contains($0)) }.joined(separator: "-")
  }

  private static let allowed = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@")
}
