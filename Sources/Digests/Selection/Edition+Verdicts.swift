public import Model

extension Edition {
  /// What was decided about every article that has a decision, with what people changed since the rules decided.
  public var currentDecisions: [ArticleID: SelectionDecision.Verdict] {
    var verdicts = Dictionary(decisions.map { ($0.article, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    for article in edits.dropped { verdicts[article] = .dropped }
    let pinned = Set(edits.pinned.map(\.article))
    for section in sections {
      for (index, article) in section.articles.enumerated() {
        verdicts[article] =
          pinned.contains(article)
          ? .pinned(section: section.title, place: index + 1) : .taken(section: section.title, place: index + 1)
      }
    }
    return verdicts
  }
}
