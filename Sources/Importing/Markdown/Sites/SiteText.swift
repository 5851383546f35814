import Foundation
import Markup
import Model

/// The text of a file of Hugo or Jekyll as Markdown that needs neither.
struct SiteText {
  /// The Markdown.
  let markdown: Substring
  /// What was taken out or guessed.
  private(set) var repairs: [Repair] = []

  /// Takes out what belongs to the site, and puts in what can be known without it.
  init(_ body: Substring, of front: FrontMatter, on site: MarkdownSite, in context: ImportContext) {
    let address = SiteAddress(site, in: context)
    let hasGuessedLinks: Bool
    let removed: Set<String>
    switch site.generator {
    case .hugo:
      let shortcodes = HugoShortcodes(in: body) { address.address(ofFile: $0)?.string }
      markdown = Substring(shortcodes.text)
      (removed, hasGuessedLinks) = (shortcodes.removed, shortcodes.hasGuessedLinks)
    case .jekyll:
      let liquid = LiquidMarkup(in: body, values: Self.values(of: front, in: context)) { address.address(ofFile: $0)?.string }
      markdown = Substring(KramdownMarks.removed(from: liquid.text))
      (removed, hasGuessedLinks) = (liquid.removed, liquid.hasGuessedLinks)
    }
    if !removed.isEmpty {
      let names = removed.sorted().prefix(20).map { String($0.prefix(50)) }.joined(separator: ", ")
      repairs.append(Repair("took out what only the old site understands: \(names)"))
    }
    if hasGuessedLinks { repairs.append(Repair("made the addresses of links to other articles from the names of their files")) }
  }

  private static func values(of front: FrontMatter, in context: ImportContext) -> LiquidValues {
    let origin = String(context.base.resolving("/")?.string.dropLast() ?? "")
    var path = context.base.path
    while path.hasSuffix("/") { path.removeLast() }
    return LiquidValues(origin: origin, path: path, title: front.title?.string ?? "", pageURL: front.url.path)
  }
}

extension SiteAddress {
  /// The address of the page of another file, whose front matter is not known here.
  func address(ofFile path: String) -> WebAddress? {
    let file = path.hasSuffix(".md") || path.hasSuffix(".html") || site.generator == .jekyll ? path : path + ".md"
    let named = site.generator == .jekyll && !file.contains("_posts/") ? "_posts/" + file : file
    let document = SourceDocument(name: named.hasSuffix(".md") || named.hasSuffix(".html") ? named : named + ".md", bytes: Data())
    let place = MarkdownPlace(of: document, generator: site.generator, isTyped: false)
    let date = place.day.flatMap { DateReading($0, in: context.timeZone)?.date }
    return address(of: Parts(place: place, date: date))
  }
}
