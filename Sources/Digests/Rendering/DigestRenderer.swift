import MJML
import Mail
import Markup
public import Model

/// Makes the HTML and the text of an edition.
public struct DigestRenderer: Sendable {
  private let template: DigestTemplate
  private let newsletter: NewsletterDefinition
  private let publication: Publication

  /// A renderer for the editions of a newsletter.
  public init(template: DigestTemplate, newsletter: NewsletterDefinition, publication: Publication) {
    self.template = template
    self.newsletter = newsletter
    self.publication = publication
  }

  /// The digest at the first level at which it fits (`DigestSize.fits`); `articles` are those that the edition carries, in any order.
  ///
  /// It starts with the whole text if the design shows that, else with excerpts; then come headlines. What was tried is in `sizes`.
  /// The same input gives the same bytes.
  public func render(
    _ edition: Edition, articles: [Article], notes: EditorialNotes = EditorialNotes()
  ) throws(DigestError) -> RenderedDigest {
    let fields = try self.fields(edition, articles, notes)
    let subject = edition.edits.subject ?? line(template.subject, fields.subject) ?? newsletter.title
    let preheader = edition.edits.preheader ?? line(template.preheader, fields.subject)
    var sizes: [DigestSize] = []
    for level in levels {
      let body = fields.body(subject: subject, preheader: preheader, level: level)
      let design = try self.design(body)
      let size = DigestSize(
        level: level, htmlBytes: design.html.utf8.count, encodedBytes: TransferEncoding.encode(text: design.html).bytes.count)
      sizes.append(size)
      if size.fits {
        let shortened = sizes.count > 1 ? [DigestWarning.shortened(sizes)] : []
        let pictures = template.showsPictures && level != .titles ? fields.pictureWarnings : []
        return RenderedDigest(
          subject: subject, preheader: preheader, html: design.html, text: template.text.lines(body), sizes: sizes, level: level,
          warnings: design.warnings + shortened + pictures + template.unshown(notes))
      }
    }
    throw .tooLarge(sizes, articles: edition.articleIDs.count)
  }

  /// Tries the design on made-up articles, which finds mistakes of all its parts before there is an edition.
  public func check() throws(DigestError) -> [DigestWarning] {
    let specimen = Specimen(newsletter: newsletter, publication: publication)
    var warnings: [DigestWarning] = []
    for edition in specimen.editions {
      let fields = try self.fields(edition, specimen.articles, specimen.notes)
      for level in levels {
        let design = try self.design(fields.body(subject: newsletter.title, preheader: newsletter.title, level: level))
        warnings += design.warnings.filter { !warnings.contains($0) }
      }
    }
    return warnings
  }

  private var levels: [DigestLevel] { DigestLevel.allCases.filter { $0 != .full || template.showsContent } }

  private func fields(_ edition: Edition, _ articles: [Article], _ notes: EditorialNotes) throws(DigestError) -> DigestFields {
    let shown = articles.map { edition.edits.wording(of: $0.id).applied(to: $0) }
    let byID = Dictionary(shown.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in edition.articleIDs where byID[id] == nil { throw .missingArticle(id, edition: edition.id) }
    guard let placeholders = ReaderPlaceholders(publication: publication, edition: edition.id) else {
      throw .unusable(what: "feedsBase \(publication.feedsBase)", why: "it is too long for links to be made from it")
    }
    return DigestFields(
      newsletter: newsletter, publication: publication, edition: edition, articles: byID, notes: notes, placeholders: placeholders,
      showsContentText: template.showsContentText)
  }

  /// The HTML and what could be better about its design; a loop over articles repeats a warning, which is told once.
  private func design(_ body: FieldValue) throws(DigestError) -> (html: String, warnings: [DigestWarning]) {
    let file = template.design.file
    let filled = template.design.markup(body)
    let included = template.includes.filled(body)
    let origin = { (file: String?, position: SourcePosition) in
      file.map { included.origin(of: position, in: $0) } ?? filled.origin(of: position)
    }
    do {
      let output = try MJMLRenderer().render(filled.text, name: file, files: included)
      var warnings: [DigestWarning] = []
      for warning in output.warnings.map({ DigestWarning.design(file: file, $0.relocated(origin)) })
      where !warnings.contains(warning) { warnings.append(warning) }
      return (output.html, warnings)
    } catch {
      throw .design(error.relocated(origin))
    }
  }

  /// A subject that is longer than this is cut by every mail program anyway.
  private func line(_ template: CompiledTemplate, _ fields: FieldValue) -> PlainText? {
    PlainText(template.text(fields)).flatMap { PlainText(Truncation.shorten($0.string, toColumns: 200)) }
  }
}
