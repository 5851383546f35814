import Foundation
import Markup
public import Model

/// A feed as people see it: what it is, its address to copy, and its newest articles, in its own language.
///
/// Browsers show a feed as bare XML, or save it to disk. This page stands beside it, with relative links.
public struct FeedPage {
  /// How many articles it lists.
  public static let mostArticles = 20

  private let feed: Feed
  private let articles: [Article]
  private let phrases: PagePhrases

  /// The page of a feed with these articles, the newest first; those beyond `mostArticles` are left out.
  public init(_ feed: Feed, articles: [Article]) {
    self.feed = feed
    self.articles = Array(articles.prefix(Self.mostArticles))
    phrases = PagePhrases(language: feed.definition.language)
  }

  /// The page as HTML; the same articles make the same text.
  public func html() -> String {
    let definition = feed.definition
    let head = PageParts.head(
      title: "\(definition.title) – \(feed.publication.title)", description: definition.description.string,
      brand: feed.publication.brand, links: PageParts.discovery(feed))
    return PageParts.html(language: definition.language, head: head, body: body())
  }

  private func body() -> Element {
    let main = PageParts.tag(
      "main", [],
      [
        PageParts.tag("h1", [], text: feed.definition.title.string),
        PageParts.tag("p", [("class", "lead")], text: feed.definition.description.string),
        PageParts.tag(
          "section", [("class", "follow")],
          [PageParts.tag("h2", [], text: phrases.whatThisIs), PageParts.tag("p", [], text: phrases.howToFollow)] + feed.formats.map(address)
        ),
        PageParts.tag("h2", [("class", "newest")], text: phrases.newestArticles), list(),
      ])
    let footer = PageParts.tag(
      "footer", [],
      [
        PageParts.tag("a", [("href", IndexPage.fileName)], text: phrases.heading(feed.publication.title)),
        PageParts.tag("a", [("href", feed.publication.homePage.string)], text: feed.publication.title.string),
      ])
    return PageParts.tag("body", [], [main, footer, PageParts.tag("script", [], text: Self.script)])
  }

  /// A field with the address in one format, and a button that copies it; the script shows the button, because without one it does nothing.
  private func address(in format: FeedFormat) -> Element {
    let id = "address-\(format.fileExtension)"
    return PageParts.tag(
      "p", [("class", "address")],
      [
        PageParts.tag("label", [("for", id)], text: format.displayName),
        PageParts.tag("input", [("id", id), ("type", "url"), ("readonly", ""), ("value", feed.address(of: format))]),
        PageParts.tag(
          "button", [("type", "button"), ("data-copy", id), ("data-done", phrases.copied), ("aria-live", "polite"), ("hidden", "")],
          text: phrases.copy),
      ])
  }

  private func list() -> Element {
    guard !articles.isEmpty else { return PageParts.tag("p", [], text: phrases.noArticles) }
    return PageParts.tag("ul", [("class", "articles")], articles.map(listed))
  }

  private func listed(_ article: Article) -> Element {
    let isForeign = article.language != feed.definition.language
    let language = isForeign ? [("lang", article.language.string), ("dir", article.language.isRightToLeft ? "rtl" : "ltr")] : []
    let title = PageParts.tag("h3", [], [PageParts.tag("a", [("href", article.url.string)], text: article.title.string)])
    return PageParts.tag("li", language, [title] + date(of: article) + summary(of: article))
  }

  private func date(of article: Article) -> [Element] {
    guard let published = article.published else { return [] }
    let zone = feed.publication.timeZone
    let time = PageParts.tag(
      "time", [("datetime", FeedDates(zone: zone).rfc3339(published))], text: phrases.day(CivilTime(published, in: zone)))
    return [PageParts.tag("p", [("class", "date"), ("lang", feed.definition.language.string)], [time])]
  }

  private func summary(of article: Article) -> [Element] {
    article.excerpt.map { [PageParts.tag("p", [], text: $0.string)] } ?? []
  }

  /// What a browser may do in our pages (https://www.w3.org/TR/CSP3/): show pictures and the styles in the page, and run the one script.
  ///
  /// A browser that is told of the script's SHA-256 runs no other, whatever a text that is shown may hold.
  public static let contentSecurityPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src '\(scriptDigest)'; img-src https: http: data:; base-uri 'none'; "
    + "form-action 'none'; frame-ancestors 'self'"

  /// A test compares it with the script.
  static let scriptDigest = "sha256-nPp1o/SmSxmvnQyF4/i8/t2dmKHvF8PwHSUFVAfi2s4="

  /// `navigator.clipboard` is there on https only; elsewhere the marked text is copied in the old way, or can be by hand.
  private static let script = """

    for (const button of document.querySelectorAll("[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        const field = document.getElementById(button.dataset.copy);
        field.select();
        if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
        else if (!document.execCommand("copy")) return;
        button.textContent = button.dataset.done;
      });
    }

    """
}
