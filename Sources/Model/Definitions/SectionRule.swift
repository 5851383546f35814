/// One section of a newsletter: a heading and the rule that fills it.
public struct SectionRule: Hashable, Sendable {
  /// The heading.
  public var title: PlainText
  /// Which articles may stand here; an article goes to the first section that takes it.
  public var selection: Selection
  /// Words of which the title, the summary or the text must hold one; none asks nothing.
  public var words: Set<PlainText>
  /// Which of those are passed over.
  public var skip: Skip
  /// How many at most.
  public var limit: Int
  /// In which order.
  public var order: Order

  /// A section of these parts.
  public init(
    title: PlainText, selection: Selection = .all, words: Set<PlainText> = [], skip: Skip = Skip(), limit: Int = 10,
    order: Order = .newestFirst
  ) {
    self.title = title
    self.selection = selection
    self.words = words
    self.skip = skip
    self.limit = limit
    self.order = order
  }

  /// What a section passes over: an article that has any of these.
  public struct Skip: Hashable, Sendable {
    /// Names of sections, tags, authors, languages; empty for none.
    public var selection: Selection
    /// Words in the title, the summary or the text.
    public var words: Set<PlainText>

    /// A rule of these parts; without any, nothing is passed over.
    public init(selection: Selection = .all, words: Set<PlainText> = []) {
      self.selection = selection
      self.words = words
    }

    /// Whether an article has any of them.
    public func concerns(_ article: Article) -> Bool {
      article.section.map(selection.sections.contains) == true || article.tags.contains(where: selection.tags.contains)
        || article.authors.contains { selection.authors.contains($0.name) }
        || selection.languages.contains(where: article.language.matches) || article.says(words)
    }
  }

  /// The orders in which a section shows its articles.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// By date of publication, the newest on top.
    case newestFirst = "newest"
    /// By date of publication, the oldest on top.
    case oldestFirst = "oldest"
    /// By title, as its characters are numbered.
    case title
  }

  /// Whether an article may stand here.
  public func takes(_ article: Article) -> Bool {
    selection.matches(article) && (words.isEmpty || article.says(words)) && !skip.concerns(article)
  }
}

extension Article {
  /// Whether its title, its summary or its text holds one of these words, whatever their case and width.
  fileprivate func says(_ words: Set<PlainText>) -> Bool {
    guard !words.isEmpty else { return false }
    let text = SearchText([title.string, summary?.string ?? "", content.words].joined(separator: "\n")).string
    return words.contains { text.contains(SearchText($0.string).string) }
  }
}
