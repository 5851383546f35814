import Markup
import Model

/// Markdown files with front matter into articles.
enum MarkdownImporter {
  /// Reads one file, already decoded; of the folder of a site generator, what is a page and no article is left out.
  static func read(_ text: String, of document: SourceDocument, in context: ImportContext) throws(ImportProblem) -> ImportedDocument {
    let parts = try MarkdownDocument(text)
    let site = (context.source.site ?? MarkdownSite.recognised(document, parts)).map { site in
      let isTyped = context.source.name.string == ExternalName.handSource
      return (site: site, place: MarkdownPlace(of: document, generator: site.generator, isTyped: isTyped))
    }
    var front = try FrontMatter(parts.frontMatter, of: document, site: site, in: context)
    if let reason = front.pageReason {
      return ImportedDocument(omissions: [Omission(entry: front.title?.string ?? document.name, reason: reason)])
    }
    var body = parts.body
    try MarkdownBounds.check(body)
    if let site {
      let text = SiteText(body, of: front, on: site.site, in: context)
      body = text.markdown
      try MarkdownBounds.check(body)
      front.repairs += text.repairs
    }
    var content = try MarkdownContent(body)
    let heading = content.takeTitle(front.title)
    guard let title = front.title ?? heading ?? site.flatMap({ nameAsTitle($0.place, notedIn: &front) }) else { throw .noTitle }
    if front.id == nil, context.source.keepsIDs, let site { front.id = site.site.feedID(of: front.url) }
    if front.summary == nil { front.summary = try Teaser.text(of: body) }
    var article = article(front, title: title, content, of: document, in: context)
    if context.source.keepsMarkdown {
      article.markdown = MarkdownSource.text(body, hasTitle: heading != nil, isCorrected: front.correction != nil)
    }
    return ImportedDocument(articles: [article])
  }

  private static func article(
    _ front: FrontMatter, title: PlainText, _ content: MarkdownContent, of document: SourceDocument, in context: ImportContext
  ) -> ImportedArticle {
    var content = content
    let language = LanguageChoice(stated: front.language, text: "\(title)\n\(content.text)", in: context)
    if let correction = front.correction { content.append(correction, in: language.language) }
    let cleaned = ContentCleaning(base: front.url).clean(content.nodes)
    let defaults = context.source.defaults
    return ImportedArticle(
      externalID: ExternalName.name(of: document, title: title, published: front.date, in: context), url: front.url, title: title,
      summary: front.summary, content: cleaned.content, language: language.language, languageWasDetected: language.wasDetected,
      authors: front.authors.isEmpty ? defaults.authors : front.authors, section: front.section ?? defaults.section,
      tags: front.tags + defaults.tags.filter { !front.tags.contains($0) }, image: front.image, attachments: front.attachments,
      credits: front.credits, relations: front.relations, episode: front.episode, published: front.date, updated: front.updated,
      isDraft: front.isDraft, withdrawn: front.withdrawn, isMinorEdit: front.isMinorEdit,
      correction: front.correction, mail: front.mail, translationGroup: front.translationGroup, statedID: front.id,
      repairs: front.repairs + [language.repair].compactMap { $0 } + cleaned.repairs)
  }

  /// What Jekyll and Hugo's archetypes make of a file's name when nobody wrote a title: `rare-earth` is `Rare Earth`.
  private static func nameAsTitle(_ place: MarkdownPlace, notedIn front: inout FrontMatter) -> PlainText? {
    let words = place.name.split { $0 == "-" || $0 == "_" || $0 == " " }
    guard let title = PlainText(words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")) else { return nil }
    front.repairs.append(Repair("made the title of the file's name, because there is none"))
    return title
  }
}
