import CLibXML2
import Foundation
import Model

/// libxml2's own writer, called as a C program would: the same elements as ours, from strings that are there already.
enum TextWriterContender {
  static func run(store path: String, to folder: String) async throws -> Measurement {
    let articles = try await SampleStore.articles(of: path).map(CArticle.init)
    let files = ["rss", "atom"].map { "\(folder)/textwriter.\($0)" }
    return try await Measurement.of("textwriter", articles: articles.count, files: files) {
      try document(xmlNewTextWriterFilename(files[0], 0)) { writeRSS(articles, $0) }
      try document(xmlNewTextWriterFilename(files[1], 0)) { writeAtom(articles, $0) }
    }
  }

  /// The same without files: what it writes is counted and let go.
  static func withoutFiles(_ path: String) async throws -> Measurement {
    let articles = try await SampleStore.articles(of: path).map(CArticle.init)
    return try await Measurement.of("textwriter alone", articles: articles.count) {
      let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)
      count.initialize(to: 0)
      defer { count.deallocate() }
      try document(countingWriter(count)) { writeRSS(articles, $0) }
      try document(countingWriter(count)) { writeAtom(articles, $0) }
      return count.pointee
    }
  }

  private static func countingWriter(_ count: UnsafeMutablePointer<Int>) -> xmlTextWriterPtr? {
    let output = xmlOutputBufferCreateIO(
      { context, _, length in
        context?.assumingMemoryBound(to: Int.self).pointee += Int(length)
        return length
      }, { _ in 0 }, count, nil)
    return xmlNewTextWriter(output)
  }

  private static func writeRSS(_ articles: [CArticle], _ writer: xmlTextWriterPtr) {
    start(writer, "rss")
    attribute(writer, "version", "2.0")
    attribute(writer, "xmlns:atom", "http://www.w3.org/2005/Atom")
    attribute(writer, "xmlns:content", "http://purl.org/rss/1.0/modules/content/")
    attribute(writer, "xmlns:dc", "http://purl.org/dc/elements/1.1/")
    attribute(writer, "xmlns:media", "http://search.yahoo.com/mrss/")
    start(writer, "channel")
    for article in articles { rssItem(writer, article) }
  }

  private static func rssItem(_ writer: xmlTextWriterPtr, _ article: CArticle) {
    start(writer, "item")
    element(writer, "title", article.title)
    element(writer, "link", article.url)
    start(writer, "guid")
    attribute(writer, "isPermaLink", "false")
    text(writer, article.id)
    end(writer)
    element(writer, "pubDate", article.published)
    if article.isUpdated { element(writer, "atom:updated", article.updated) }
    if article.isTranslated { element(writer, "dc:language", article.language) }
    element(writer, "author", article.contact)
    for category in article.categories {
      start(writer, "category")
      attribute(writer, "domain", category.scheme)
      text(writer, category.term)
      end(writer)
    }
    element(writer, "description", article.summary)
    element(writer, "content:encoded", article.content)
    media(writer, article)
    end(writer)
  }

  private static func writeAtom(_ articles: [CArticle], _ writer: xmlTextWriterPtr) {
    start(writer, "feed")
    attribute(writer, "xmlns", "http://www.w3.org/2005/Atom")
    attribute(writer, "xmlns:media", "http://search.yahoo.com/mrss/")
    for article in articles { atomEntry(writer, article) }
  }

  private static func atomEntry(_ writer: xmlTextWriterPtr, _ article: CArticle) {
    start(writer, "entry")
    if article.isTranslated { attribute(writer, "xml:lang", article.language) }
    element(writer, "id", article.id)
    typedElement(writer, "title", "text", article.title)
    start(writer, "link")
    attribute(writer, "rel", "alternate")
    attribute(writer, "type", "text/html")
    attribute(writer, "hreflang", article.language)
    attribute(writer, "href", article.url)
    end(writer)
    element(writer, "published", article.published)
    element(writer, "updated", article.updated)
    start(writer, "author")
    element(writer, "name", article.author)
    element(writer, "email", article.email)
    end(writer)
    for category in article.categories {
      start(writer, "category")
      attribute(writer, "term", category.term)
      attribute(writer, "scheme", category.scheme)
      end(writer)
    }
    typedElement(writer, "summary", "text", article.summary)
    typedElement(writer, "content", "html", article.content)
    media(writer, article)
    end(writer)
  }

  private static func media(_ writer: xmlTextWriterPtr, _ article: CArticle) {
    start(writer, "media:content")
    attribute(writer, "url", article.image)
    attribute(writer, "medium", "image")
    attribute(writer, "fileSize", article.size)
    attribute(writer, "width", article.width)
    attribute(writer, "height", article.height)
    typedElement(writer, "media:description", "plain", article.alt)
    start(writer, "media:thumbnail")
    attribute(writer, "url", article.image)
    attribute(writer, "width", article.width)
    attribute(writer, "height", article.height)
    end(writer)
    end(writer)
  }
}

private struct TextWriterFailure: Error {}

private func document(_ writer: xmlTextWriterPtr?, _ content: (xmlTextWriterPtr) -> Void) throws {
  guard let writer else { throw TextWriterFailure() }
  _ = xmlTextWriterSetIndent(writer, 1)
  _ = xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
  content(writer)
  _ = xmlTextWriterEndDocument(writer)
  xmlFreeTextWriter(writer)
}

private func start(_ writer: xmlTextWriterPtr, _ name: StaticString) {
  _ = xmlTextWriterStartElement(writer, name.utf8Start)
}

private func end(_ writer: xmlTextWriterPtr) {
  _ = xmlTextWriterEndElement(writer)
}

private func attribute(_ writer: xmlTextWriterPtr, _ name: StaticString, _ value: StaticString) {
  _ = xmlTextWriterWriteAttribute(writer, name.utf8Start, value.utf8Start)
}

private func attribute(_ writer: xmlTextWriterPtr, _ name: StaticString, _ value: CArticle.Text) {
  _ = xmlTextWriterWriteAttribute(writer, name.utf8Start, value)
}

private func element(_ writer: xmlTextWriterPtr, _ name: StaticString, _ value: CArticle.Text) {
  _ = xmlTextWriterWriteElement(writer, name.utf8Start, value)
}

private func typedElement(_ writer: xmlTextWriterPtr, _ name: StaticString, _ type: StaticString, _ value: CArticle.Text) {
  start(writer, name)
  attribute(writer, "type", type)
  text(writer, value)
  end(writer)
}

private func text(_ writer: xmlTextWriterPtr, _ value: CArticle.Text) {
  _ = xmlTextWriterWriteString(writer, value)
}
