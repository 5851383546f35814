import Model

/// Puts candidates under the headings of a newsletter.
///
/// An article goes to the first section whose rule takes it. When that is full the newest have got the places, and the others may stand
/// in a later section that takes them. Within a section the articles stand in the order that its rule asks for.
/// Places that are reserved for pinned articles count against its limit.
struct SectionFilling {
  private(set) var sections: [EditionSection] = []
  private(set) var decisions: [SelectionDecision] = []

  init(rules: [SectionRule], candidates: [Candidate], reserved: [Int]) {
    var waiting = candidates.sorted(by: Candidate.isNewer)
    for (index, rule) in rules.enumerated() {
      let wishing = waiting.filter { $0.sections.contains(index) }
      let chosen = wishing.prefix(max(rule.limit - reserved[index], 0))
      let chosenIDs = Set(chosen.map(\.id))
      waiting.removeAll { chosenIDs.contains($0.id) }
      place(chosen.sorted(by: Self.order(rule.order)), under: rule)
    }
    decisions += waiting.compactMap { candidate in
      guard let first = candidate.sections.first else { return nil }
      return SelectionDecision(article: candidate.id, verdict: .sectionFull(section: rules[first].title, limit: rules[first].limit))
    }
  }

  private mutating func place(_ articles: [Candidate], under rule: SectionRule) {
    sections.append(EditionSection(title: rule.title, articles: articles.map(\.id)))
    for (index, article) in articles.enumerated() {
      decisions.append(SelectionDecision(article: article.id, verdict: .taken(section: rule.title, place: index + 1)))
    }
  }

  private static func order(_ order: SectionRule.Order) -> (Candidate, Candidate) -> Bool {
    switch order {
    case .newestFirst: Candidate.isNewer
    case .oldestFirst: Candidate.isOlder
    case .title: Candidate.isTitledBefore
    }
  }
}
