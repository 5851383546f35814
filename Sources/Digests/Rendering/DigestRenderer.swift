import MJML
import Mail
public import Model

/// Makes the HTML and the text of an edition.
public struct DigestRenderer: Sendable {
  /// What the HTML should stay below, so that a reader's own links and the transfer encoding have room.
  public static let aim = 92_160
  /// Where Gmail cuts a message off, whether it counts before or after the transfer encoding.
  public static let limit = 102_400

  private let template: DigestTemplate
  private let newsletter: NewsletterDefinition
  private let publication: Publication

  /// A renderer for the editions of a newsletter.
  public init(template: DigestTemplate, newsletter: NewsletterDefinition, publication: Publication) {
    self.template = template
    self.newsletter = newsletter
    self.publication = publication
  }

  /// The digest at the first level at which it is small enough; `articles` are those that the edition carries, in any order.
  ///
  /// It starts with the whole text if the design shows that, else with excerpts. The same input gives the same bytes.
  public func render(_ edition: Edition, articles: [Article]) throws(DigestError) -> RenderedDigest {
    let fields = try self.fields(edition, articles)
    let subject = line(template.subject, fields.subject) ?? newsletter.title
    let preheader = line(template.preheader, fields.subject)
    var size = 0
    for level in DigestLevel.allCases where level != .full || template.showsContent {
      let body = fields.body(subject: subject, preheader: preheader, level: level)
      let html = try self.html(body)
      size = max(html.utf8.count, TransferEncoding.encode(text: html).bytes.count)
      if size <= Self.limit, level == .titles || html.utf8.count <= Self.aim {
        let text = TextLayout.lines(of: template.text.text(body))
        return RenderedDigest(subject: subject, preheader: preheader, html: html, text: text, level: level)
      }
    }
    throw .tooLarge(bytes: size, limit: Self.limit, articles: edition.articleIDs.count)
  }

  private func fields(_ edition: Edition, _ articles: [Article]) throws(DigestError) -> DigestFields {
    let byID = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in edition.articleIDs where byID[id] == nil { throw .missingArticle(id, edition: edition.id) }
    guard let placeholders = ReaderPlaceholders(publication: publication, edition: edition.id) else {
      throw .unusable(what: "feedsBase \(publication.feedsBase)", why: "it is too long for links to be made from it")
    }
    return DigestFields(
      newsletter: newsletter, publication: publication, edition: edition, articles: byID, placeholders: placeholders)
  }

  private func html(_ body: FieldValue) throws(DigestError) -> String {
    let mjml = template.design.markup(body)
    do {
      return try MJMLRenderer().render(mjml, name: "\(template.design.file), filled").html
    } catch {
      throw .design(error)
    }
  }

  /// A subject that is longer than this is cut by every mail program anyway.
  private func line(_ template: CompiledTemplate, _ fields: FieldValue) -> PlainText? {
    PlainText(template.text(fields)).flatMap { PlainText(Truncation.shorten($0.string, toColumns: 200)) }
  }
}
