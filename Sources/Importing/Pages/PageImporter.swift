import Foundation
import Markup
import Model

/// Reads the article on a web page.
enum PageImporter {
  /// Reads a page that has been decoded.
  static func read(_ html: String, of source: SourceDocument, in context: ImportContext) throws(ImportProblem) -> ImportedArticle {
    let page: Page
    do {
      page = try Page(html, of: source, in: context)
    } catch {
      throw ImportProblem(error)
    }
    var lookup = RuleLookup(page.document)
    let body = PageBody(of: page, &lookup)
    guard let title = PageTitle(of: page, before: body, &lookup) else { throw .noTitle }
    guard let body else { throw .noContent }
    let credits = PageCredits(of: page, title: title, body: body)
    let date = PageDate(of: page, title: title, body: body, credits: credits, &lookup)
    let section = PageSection.section(of: page, title: title.text, &lookup)
    let text = page.outline.text(of: body.lines)
    let language = LanguageChoice(stated: statedLanguage(page), text: title.text.string + "\n" + text, in: context)
    let address = page.address.stated
    let attachments = PageAttachments.attachments(of: page, body: body)
    let image = PageImage.image(of: page, body: body)
    let authors = credits.authors(of: page, &lookup)
    let nodes = PageTrimming(page: page, title: title, body: body, credits: credits).nodes(&lookup)
    let content = ContentCleaning(base: page.address.base).clean(nodes)
    guard !content.content.isEmpty else { throw .noContent }
    let missing = date.published == nil ? [Repair(ImportProblem.noPublicationDate.reason)] : []
    return ImportedArticle(
      externalID: address.flatMap(ExternalName.name(of:))
        ?? ExternalName.name(of: source, title: title.text, published: date.published, in: context),
      url: address ?? context.address(forPath: ExternalName.path(title: title.text, published: date.published, in: context)),
      title: title.text, summary: PageSummary.summary(of: page, title: title.text, text: text), content: content.content,
      language: language.language, languageWasDetected: language.wasDetected, authors: authors, section: section,
      tags: PageSection.tags(of: page, title: title.text, section: section), image: image, attachments: attachments,
      published: date.published, updated: date.updated,
      repairs: page.document.repairs + page.metadata.repairs + lookup.repairs + missing + date.repairs + [language.repair].compactMap { $0 }
        + content.repairs)
  }

  /// `zh_CN` of OpenGraph is `zh-CN`.
  private static func statedLanguage(_ page: Page) -> LanguageTag? {
    page.metadata.languages.lazy.compactMap { LanguageTag($0.replacing("_", with: "-")) }.first
  }
}
