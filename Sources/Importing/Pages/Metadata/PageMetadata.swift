import Foundation
import Markup

/// What a page says of itself outside its text: `meta`, `link` and JSON-LD, the most trusted first in each list.
struct PageMetadata {
  var titles: [String] = []
  var siteNames: [String] = []
  var descriptions: [String] = []
  var published: [String] = []
  var updated: [String] = []
  var authors: [LinkedData.Person] = []
  var sources: [String] = []
  var sections: [String] = []
  var keywords: [String] = []
  var images: [LinkedData.Picture] = []
  var addresses: [String] = []
  var languages: [String] = []
  /// The reference of `<base href>`.
  var base: String?
  var repairs: [Repair] = []
  /// The text of `<title>`.
  var documentTitle: String?

  /// Collects from a page; JSON-LD comes before OpenGraph, and that before Dublin Core and the rest.
  init(of document: Document) {
    let root = document.root
    languages += [root?["lang"], root?.attributes.first { $0.name == "lang" && $0.namespace != nil }?.value].compactMap { $0 }
    for element in root.map({ [$0] + $0.descendants }) ?? [] {
      switch element.name {
      case "script" where element["type"]?.lowercased().hasPrefix("application/ld+json") == true:
        add(LinkedData(json: element.text), line: element.line)
      case "title" where documentTitle == nil && element.namespace == nil: documentTitle = element.text.folded
      case "link": addLink(element)
      case "base": base = base ?? element["href"]
      default: break
      }
    }
    let tags = MetaTags(of: root)
    titles += tags.values("og:title", "articletitle", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title")
    siteNames += tags.values("og:site_name", "sitename", "application-name", "apple-mobile-web-app-title", "dc.publisher")
    descriptions += tags.values("og:description", "description", "dc.description", "dcterms.abstract", "twitter:description")
    published += tags.values(
      "article:published_time", "og:published_time", "article:published", "pubdate", "publishdate", "publish-date", "publish_date",
      "date.issued",
      "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "citation_publication_date",
      "parsely-pub-date",
      "sailthru.date", "datepublished", "date")
    updated += tags.values("article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "lastmod", "datemodified")
    authors += tags.values(
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "citation_author", "byl", "sailthru.author"
    )
    .filter { !$0.hasPrefix("http") }.map { LinkedData.Person(name: $0) }
    sources += tags.values("contentsource", "source")
    sections += tags.values("article:section", "columnname", "parsely-section", "section")
    keywords += tags.values("article:tag", "parsely-tags") + tags.values("keywords", "news_keywords", "dc.subject")
    let alt = tags.values("og:image:alt").first
    images += tags.values("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
      .map { LinkedData.Picture(url: $0, alt: alt) }
    addresses += tags.values("og:url")
    languages += tags.values("og:locale", "content-language", "dc.language", "dcterms.language", "language")
  }

  private mutating func add(_ data: LinkedData, line: Int) {
    if data.isBroken { repairs.append(Repair("the JSON-LD on the page cannot be read; it was left aside", line: line)) }
    titles += data.headlines
    descriptions += data.descriptions
    published += data.published
    updated += data.updated
    authors += data.authors
    siteNames += data.publishers
    sections += data.sections
    keywords += data.keywords
    images += data.images
    addresses += data.addresses
    languages += data.languages
  }

  private mutating func addLink(_ element: Element) {
    guard let relation = element["rel"]?.lowercased().split(separator: " "), let href = element["href"] else { return }
    if relation.contains("canonical") { addresses.insert(href, at: 0) }
  }
}
