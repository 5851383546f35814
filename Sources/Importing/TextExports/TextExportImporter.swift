import Foundation
import Markup
import Model

/// Reads the article in a page that was saved as text.
enum TextExportImporter {
  /// Reads a text that has been decoded.
  static func read(_ text: String, of source: SourceDocument, in context: ImportContext) throws(ImportProblem) -> ImportedArticle {
    guard let export = TextExport(text, zone: context.timeZone) else { throw .noContent }
    guard let title = PlainText(export.title) else { throw .noTitle }
    let content = ContentCleaning(base: source.address ?? context.base).clean(export.paragraphs.map(paragraph))
    guard !content.content.isEmpty else { throw .noContent }
    let language = LanguageChoice(stated: nil, text: ([export.title] + export.paragraphs).joined(separator: "\n"), in: context)
    let published = export.date?.reading.date
    let address = source.address
    var repairs = [language.repair].compactMap { $0 }
    if export.date == nil { repairs.append(Repair(ImportProblem.noPublicationDate.reason)) }
    if export.date?.isSignature == true {
      repairs.append(Repair("the page states no publication date; the date under its text was taken"))
    }
    return ImportedArticle(
      externalID: address.flatMap(ExternalName.name(of:)) ?? ExternalName.name(of: source, title: title, published: published, in: context),
      url: address ?? context.address(forPath: ExternalName.path(title: title, published: published, in: context)), title: title,
      content: content.content, language: language.language, languageWasDetected: language.wasDetected,
      authors: authors(of: export, in: context),
      section: section(of: export, title: title, in: context), tags: context.source.defaults.tags, published: published,
      repairs: repairs + content.repairs)
  }

  private static func paragraph(_ text: String) -> Node {
    .element(Element("p", children: [.text(text)]))
  }

  private static func authors(of export: TextExport, in context: ImportContext) -> [Author] {
    let named = export.credits.flatMap(\.authors)
    if named.isEmpty, !context.source.defaults.authors.isEmpty { return context.source.defaults.authors }
    let names = named.isEmpty ? export.credits.compactMap(\.source).prefix(1).map { $0 } : named
    var seen: Set<PlainText> = []
    return names.compactMap { PlainText($0) }.filter { seen.insert($0).inserted }.map { Author(name: $0) }
  }

  private static func section(of export: TextExport, title: PlainText, in context: ImportContext) -> PlainText? {
    let step = export.trail.last { PageSection.isSection($0, title: title) }
    return step.flatMap { PlainText($0) } ?? context.source.defaults.section
  }
}
