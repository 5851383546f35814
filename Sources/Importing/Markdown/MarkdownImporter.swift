import Markup
import Model

/// Markdown files with YAML front matter into articles.
enum MarkdownImporter {
  /// Reads one file, already decoded.
  static func read(_ text: String, of document: SourceDocument, in context: ImportContext) throws(ImportProblem) -> ImportedArticle {
    let parts = try MarkdownDocument(text)
    let front = try FrontMatter(parts.frontMatter, of: document, in: context)
    try MarkdownBounds.check(parts.body)
    var content = try MarkdownContent(parts.body)
    let heading = content.takeTitle(front.title)
    guard let title = front.title ?? heading else { throw .noTitle }
    let language = LanguageChoice(stated: front.language, text: "\(title)\n\(content.text)", in: context)
    if let correction = front.correction { content.append(correction, in: language.language) }
    let cleaned = ContentCleaning(base: front.url).clean(content.nodes)
    let defaults = context.source.defaults
    return ImportedArticle(
      externalID: ExternalName.name(of: document, title: title, published: front.date, in: context), url: front.url, title: title,
      summary: front.summary, content: cleaned.content, language: language.language, languageWasDetected: language.wasDetected,
      authors: front.authors.isEmpty ? defaults.authors : front.authors, section: front.section ?? defaults.section,
      tags: front.tags + defaults.tags.filter { !front.tags.contains($0) }, image: front.image, attachments: front.attachments,
      published: front.date, updated: front.updated, isDraft: front.isDraft, withdrawn: front.withdrawn, isMinorEdit: front.isMinorEdit,
      correction: front.correction, mail: front.mail, translationGroup: front.translationGroup, statedID: front.id,
      repairs: front.repairs + [language.repair].compactMap { $0 } + cleaned.repairs)
  }
}
