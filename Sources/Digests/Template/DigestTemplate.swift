public import MJML
public import Model

/// The design, the text part, the subject and the preheader of a newsletter: checked once, filled for every edition.
public struct DigestTemplate: Sendable {
  let design: CompiledTemplate
  let includes: IncludedTemplates
  let text: CompiledTemplate
  let subject: CompiledTemplate
  let preheader: CompiledTemplate
  /// The files that it was made of: the design, the text part and what the design includes.
  public let sources: [TemplateSource]

  /// Checks and compiles the templates; the subject and preheader are those of the newsletter's definition in `definitionFile`.
  ///
  /// `files` gives what the design includes: templates too, with the fields of the whole newsletter.
  public init(
    newsletter: NewsletterDefinition, definitionFile: String, design: TemplateSource, text: TemplateSource,
    files: (any IncludedFiles)? = nil
  ) throws(TemplateError) {
    includes = try IncludedTemplates(of: design, from: files)
    sources = [design, text] + includes.sources
    self.design = try CompiledTemplate(design, fields: FieldTable.design, isMarkup: true)
    self.text = try CompiledTemplate(text, fields: FieldTable.text, isMarkup: false)
    subject = try CompiledTemplate(
      TemplateSource(file: "\(definitionFile), subject", text: newsletter.subject), fields: FieldTable.subject, isMarkup: false)
    preheader = try CompiledTemplate(
      TemplateSource(file: "\(definitionFile), preheader", text: newsletter.preheader), fields: FieldTable.subject, isMarkup: false)
  }

  /// Whether the design shows the whole text of articles.
  var showsContent: Bool { written.contains("contentHTML") }

  /// Whether the text part shows the whole text of articles.
  var showsContentText: Bool { text.written.contains("contentText") }

  /// Whether the design shows the pictures of articles.
  var showsPictures: Bool { written.contains("image.url") }

  /// What an edition says itself and this newsletter's templates do not show.
  func unshown(_ notes: EditorialNotes) -> [DigestWarning] {
    var warnings: [DigestWarning] = []
    for (note, name) in [(notes.intro, "intro"), (notes.closing, "closing")] where note != nil {
      if !written.contains("edition.\(name)HTML") { warnings.append(.unshownNote(field: "edition.\(name)HTML", file: design.file)) }
      if !text.written.contains("edition.\(name)Text") { warnings.append(.unshownNote(field: "edition.\(name)Text", file: text.file)) }
    }
    return warnings
  }

  private var written: Set<String> { design.written.union(includes.written) }
}
