import Model

/// One thing by which an article can be selected.
struct Facet: Hashable {
  let kind: SelectionField
  /// Compared byte by byte.
  let value: String

  /// Everything by which an article can be selected; `zh-Hans` is found as `zh`, too.
  static func all(of article: Article) -> Set<Facet> {
    var facets = Set(article.tags.map { Facet(kind: .tag, value: comparisonKey($0.string)) })
    facets.formUnion(article.authors.map { Facet(kind: .author, value: comparisonKey($0.name.string)) })
    if let section = article.section { facets.insert(Facet(kind: .section, value: comparisonKey(section.string))) }
    facets.formUnion(article.language.prefixes.map { Facet(kind: .language, value: $0) })
    return facets
  }
}

extension Selection {
  /// The values of one kind of which an article must have one; empty when any will do.
  func values(of kind: SelectionField) -> [String] {
    switch kind {
    case .tag: tags.map { comparisonKey($0.string) }.sorted()
    case .author: authors.map { comparisonKey($0.string) }.sorted()
    case .section: sections.map { comparisonKey($0.string) }.sorted()
    case .language: languages.map(\.string).sorted()
    }
  }
}

extension LanguageTag {
  /// Every tag that this one answers, itself last: `zh`, `zh-Hans`.
  fileprivate var prefixes: [String] {
    let subtags = string.split(separator: "-")
    return subtags.indices.map { subtags[...$0].joined(separator: "-") }
  }
}
