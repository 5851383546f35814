import Foundation
import Markup
import Model

/// Makes an article of an entry: cleaned, dated, with a name of its own.
struct FeedArticle {
  let head: FeedHead
  let context: ImportContext

  /// The article; throws why there is none.
  func article(of entry: FeedEntry) throws(ImportProblem) -> ImportedArticle {
    var repairs = entry.repairs
    let nodes = try nodes(of: entry)
    let text = VisibleText.of(nodes)
    let title = try title(of: entry, nodes: nodes, text: text, repairs: &repairs)
    let cleaned = ContentCleaning(base: entry.base).clean(nodes)
    let language = LanguageChoice(stated: entry.language.flatMap(Self.languageTag), text: "\(title)\n\(text)", in: context)
    let updated = date(entry.updated, "of the update", repairs: &repairs)
    let published = date(entry.published, "of publication", repairs: &repairs) ?? updated
    let defaults = context.source.defaults
    let authors = [entry.authors, head.authors, defaults.authors].first { !$0.isEmpty } ?? []
    let terms = terms(of: entry, defaults: defaults)
    return ImportedArticle(
      externalID: name(of: entry, title: title, repairs: &repairs), url: entry.link, title: title,
      summary: summary(of: entry, text: text, repairs: &repairs), content: cleaned.content, language: language.language,
      languageWasDetected: language.wasDetected, authors: authors, section: terms.section, tags: terms.tags, image: entry.image,
      attachments: entry.attachments, credits: entry.credits, relations: relations(of: entry), episode: entry.episode, published: published,
      updated: updated, isDraft: entry.isDraft,
      statedID: permanentID(of: entry, repairs: &repairs),
      repairs: (repairs + [language.repair].compactMap { $0 }).map { Repair($0.message, line: $0.line ?? entry.line) }
        // Their lines are those of the text, which no reader of the feed can count.
        + cleaned.repairs.map { Repair($0.message, line: entry.line) })
  }

  /// The text, or else the summary: a feed of summaries has nothing more to say.
  private func nodes(of entry: FeedEntry) throws(ImportProblem) -> [Node] {
    let candidates = [entry.content, entry.summary].compactMap { $0 }
    guard let text = candidates.first(where: { !$0.isBlank }) else { return [] }
    do {
      return try HTMLParser.fragment(text.html)
    } catch {
      throw ImportProblem(error)
    }
  }

  /// An entry without a title, as in a feed of short notes, is called by its first words; one of pictures by what they show.
  private func title(of entry: FeedEntry, nodes: [Node], text: String, repairs: inout [Repair]) throws(ImportProblem) -> PlainText {
    if let title = entry.title?.plain { return title }
    if let title = Self.firstWords(of: text) {
      repairs.append(Repair("the entry has no title; took its first words", line: entry.line))
      return title
    }
    guard !nodes.isEmpty || entry.image != nil || !entry.attachments.isEmpty,
      let title = VisibleText.alternatives(in: nodes) ?? entry.attachments.lazy.compactMap(\.title).first ?? head.title
    else { throw .noTitle }
    repairs.append(Repair("the entry has neither title nor text; called it \"\(title)\"", line: entry.line))
    return title
  }

  /// Up to 80 characters, cut between words; nil when there is no text.
  private static func firstWords(of text: String) -> PlainText? {
    guard let whole = PlainText(text) else { return nil }
    let head = whole.string.prefix(80)
    guard head.endIndex < whole.string.endIndex else { return whole }
    return PlainText((head.lastIndex(of: " ").map { head[..<$0] } ?? head) + "…")
  }

  /// What stands beside the whole text, when it says something else and is short enough for a summary.
  private func summary(of entry: FeedEntry, text: String, repairs: inout [Repair]) -> PlainText? {
    guard let content = entry.content, !content.isBlank, let summary = entry.summary?.plain else { return nil }
    guard summary != PlainText(text) else { return nil }
    guard summary.string.count <= 1000 else {
      repairs.append(Repair("the summary is longer than 1,000 characters; left it out", line: entry.line))
      return nil
    }
    return summary
  }

  /// The name by which the entry is known again: its id, or else its link, or else its title and date.
  private func name(of entry: FeedEntry, title: PlainText, repairs: inout [Repair]) -> PlainText {
    if let id = entry.id.flatMap({ PlainText($0) }) {
      if id.string.utf8.count <= 1024 { return id }
      repairs.append(Repair("the id is longer than 1,024 bytes; took the link instead", line: entry.line))
    } else {
      repairs.append(
        Repair("the entry has no id; it is known again by its \(entry.link == nil ? "title and date" : "link")", line: entry.line))
    }
    return entry.link.flatMap { PlainText($0.string) } ?? PlainText("\(title) \(entry.published ?? entry.updated ?? "")") ?? title
  }

  /// The id that the article is to have here too: a `tag:` URI always, because it was made for that; any other when the source says so.
  private func permanentID(of entry: FeedEntry, repairs: inout [Repair]) -> ArticleID? {
    guard let text = entry.id else { return nil }
    if let id = ArticleID(text), id.isTag || context.source.keepsIDs { return id }
    if context.source.keepsIDs {
      let shown = PlainText(text.prefix(60))?.string ?? ""
      repairs.append(Repair("the id \(shown) is no URI that Atom allows, and cannot be kept; the article is given a new one"))
    }
    return nil
  }

  /// An article of somebody else's feed names that feed, unless it names another that it came to it from.
  private func relations(of entry: FeedEntry) -> Relations {
    guard context.source.isRepublished, entry.relations.source == nil, let title = head.title ?? head.page.flatMap({ PlainText($0.host) })
    else { return entry.relations }
    var relations = entry.relations
    relations.source = SourceFeed(
      title: title, id: head.id, feed: head.feed, page: head.page,
      updated: head.updated.flatMap { DateReading($0, in: context.timeZone)?.date }, authors: head.authors, rights: head.rights)
    return relations
  }

  private func terms(of entry: FeedEntry, defaults: SourceDefinition.Defaults) -> (section: PlainText?, tags: [PlainText]) {
    let section = entry.categories.lazy.filter(\.isSection).compactMap { PlainText($0.term) }.first
    var tags: [PlainText] = []
    let named = entry.categories.filter { !$0.isSection }.compactMap { PlainText(head.isOurs ? $0.term : FeedTitle.settled($0.term)) }
    for tag in named.prefix(100) + defaults.tags where !tags.contains(tag) { tags.append(tag) }
    return (section ?? defaults.section, tags)
  }

  private func date(_ text: String?, _ what: String, repairs: inout [Repair]) -> Date? {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
    guard let reading = DateReading(text, in: context.timeZone) else {
      repairs.append(Repair("the date \(what) cannot be read: \(PlainText(text.prefix(60))?.string ?? "")"))
      return nil
    }
    return reading.date
  }

  private static func languageTag(_ text: String) -> LanguageTag? {
    LanguageTag(text.trimmingCharacters(in: .whitespacesAndNewlines).replacingOccurrences(of: "_", with: "-"))
  }
}
