public import Model

/// The feeds that a definition with `each` stands for: one for every value that its articles have in a field.
public struct FeedSeries: Sendable {
  private let definition: FeedDefinition
  private let field: SelectionField

  /// The series of a definition; nil for a feed that is just itself.
  public init?(_ definition: FeedDefinition) {
    guard let field = definition.each else { return nil }
    self.definition = definition
    self.field = field
  }

  /// The values to make feeds for.
  ///
  /// An article may have more tags and authors than those that it was selected by; these alone get a feed.
  public func values(in reader: some ArticleReader) throws(StoreError) -> [SelectionValue] {
    try reader.values(of: field, in: query).filter { isSelected($0.value) }
  }

  /// One value to make a feed for; nil when no article of the series has it.
  public func value(_ value: PlainText, in reader: some ArticleReader) throws(StoreError) -> SelectionValue? {
    isSelected(value) ? try reader.value(value, of: field, in: query) : nil
  }

  /// The values that an article gives to the series while it is public.
  public func values(of article: Article) -> [PlainText] {
    guard article.state.name == .published, definition.selection.matches(article) else { return [] }
    return article.values(of: field).filter(isSelected)
  }

  private var query: ArticleQuery { ArticleQuery(selection: definition.selection, states: [.published]) }

  /// The feeds of these values, in their order, each with a name of its own.
  ///
  /// - Parameters:
  ///   - values: those that the articles have, the oldest first: of two that would have one name, it is the older that keeps it.
  ///   - taken: the names of other feeds; those of these feeds are added.
  ///   - archived: the names of those of them that have archives; no feed is named like one of these.
  /// - Returns: the feeds, and the values that had to take another name.
  public func feeds(
    of values: [PlainText], taken: inout Set<Slug>, archived: Set<Slug> = []
  ) -> (feeds: [FeedDefinition], renamings: [FeedRenaming]) {
    var feeds: [FeedDefinition] = []
    var renamings: [FeedRenaming] = []
    for value in values {
      let candidates = ValueName(value).candidates(behind: definition.name)
      let choice = candidates.firstIndex { !taken.contains($0) && !isLikeArchive($0, archived) }
      guard let wished = candidates.first, let choice else { continue }
      let name = candidates[choice]
      taken.insert(name)
      var feed = feed(of: value, named: name)
      feed.aliases = definition.aliases.map { ValueName(value).candidates(behind: $0)[choice] }
      feeds.append(feed)
      if name != wished { renamings.append(FeedRenaming(series: definition.name, value: value, wished: wished, name: name)) }
    }
    return (feeds, renamings)
  }

  /// The feed of the tag `x 2026 10` must not be named like an archive of the feed of `x`, be that of this series or another's.
  private func isLikeArchive(_ name: Slug, _ archived: Set<Slug>) -> Bool {
    ArchiveName(name.string).map { definition.history == .monthlyArchives || archived.contains($0.feed) } ?? false
  }

  private func feed(of value: PlainText, named name: Slug) -> FeedDefinition {
    var feed = definition
    feed.name = name
    feed.each = nil
    feed.series = field
    let isNamed = definition.title.string.contains(FeedDefinition.valueField)
    feed.title = filled(isNamed ? definition.title.string : "\(definition.title): \(FeedDefinition.valueField)", with: value)
    feed.description = filled(definition.description.string, with: value)
    switch field {
    case .section: feed.selection.sections = [value]
    case .tag: feed.selection.tags = [value]
    case .author: feed.selection.authors = [value]
    case .language:
      guard let language = LanguageTag(value.string) else { break }
      feed.selection.languages = [language]
      feed.language = language
    }
    return feed
  }

  private func filled(_ template: String, with value: PlainText) -> PlainText {
    PlainText(template.replacing(FeedDefinition.valueField, with: value.string)) ?? value
  }

  private func isSelected(_ value: PlainText) -> Bool {
    let selection = definition.selection
    switch field {
    case .section: return selection.sections.isEmpty || selection.sections.contains(value)
    case .tag: return selection.tags.isEmpty || selection.tags.contains(value)
    case .author: return selection.authors.isEmpty || selection.authors.contains(value)
    case .language: return true
    }
  }
}

extension Article {
  /// What it has in a field.
  fileprivate func values(of field: SelectionField) -> [PlainText] {
    switch field {
    case .tag: tags
    case .author: authors.map(\.name)
    case .section: section.map { [$0] } ?? []
    case .language: PlainText(language.string).map { [$0] } ?? []
    }
  }
}

/// A value whose feed could not have the name that it should have.
public struct FeedRenaming: Hashable, Sendable {
  /// The feed whose `each` made it.
  public var series: Slug
  /// The value.
  public var value: PlainText
  /// What it should be named.
  public var wished: Slug
  /// What it is named.
  public var name: Slug

  /// A renaming of these parts.
  public init(series: Slug, value: PlainText, wished: Slug, name: Slug) {
    self.series = series
    self.value = value
    self.wished = wished
    self.name = name
  }
}
