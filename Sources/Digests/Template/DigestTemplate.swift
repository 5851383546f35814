public import Model

/// The design, the text part, the subject and the preheader of a newsletter: checked once, filled for every edition.
public struct DigestTemplate: Sendable {
  let design: CompiledTemplate
  let text: CompiledTemplate
  let subject: CompiledTemplate
  let preheader: CompiledTemplate

  /// Checks and compiles the templates; the subject and preheader are those of the newsletter's definition in `definitionFile`.
  public init(
    newsletter: NewsletterDefinition, definitionFile: String, design: TemplateSource, text: TemplateSource
  ) throws(TemplateError) {
    self.design = try CompiledTemplate(design, fields: FieldTable.design, isMarkup: true)
    self.text = try CompiledTemplate(text, fields: FieldTable.text, isMarkup: false)
    subject = try CompiledTemplate(
      TemplateSource(file: "\(definitionFile), subject", text: newsletter.subject), fields: FieldTable.subject, isMarkup: false)
    preheader = try CompiledTemplate(
      TemplateSource(file: "\(definitionFile), preheader", text: newsletter.preheader), fields: FieldTable.subject, isMarkup: false)
  }

  /// Whether the design shows the whole text of articles.
  var showsContent: Bool { design.written.contains("contentHTML") }

  /// Whether the design shows the pictures of articles.
  var showsPictures: Bool { design.written.contains("image.url") }
}
