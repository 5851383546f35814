import Model

/// One entry under `sections` of a newsletter.
enum SectionEntry {
  static let title = Key("title", "a text", .refused, "The heading.")
  static let select = Key(
    "select", "a mapping", .value("every article"), "Which articles may stand here; an article goes to the first section that takes it.",
    inside: ArticleRuleEntry.all)
  static let skip = Key(
    "skip", "a mapping", .nothing, "Which of those are passed over: an article with any of these.", inside: ArticleRuleEntry.all)
  static let limit = Key("limit", "1 to 100", .value("10"), "How many at most.")
  static let order = Key("order", "newest, oldest or title", .value("newest"), "In which order.")
  static let all = [title, select, skip, limit, order]

  /// The rule; nil when it has no heading, which is noted.
  static func section(_ reader: MappingReader) -> SectionRule? {
    let (select, skip) = (reader.mapping(select), reader.mapping(skip))
    let skipped = SectionRule.Skip(selection: SelectionEntry.selection(skip), words: ArticleRuleEntry.words(skip))
    let limit = reader.number(limit, in: 1...100) ?? 10
    let order = reader.value(order, as: ValueForm<SectionRule.Order>.choice) ?? .newestFirst
    return reader.value(title, as: .text).map {
      SectionRule(
        title: $0, selection: SelectionEntry.selection(select), words: ArticleRuleEntry.words(select), skip: skipped, limit: limit,
        order: order)
    }
  }
}

/// The mapping under `select` and `skip` of a newsletter's section: what feeds select by, and words.
enum ArticleRuleEntry {
  static let text = Key(
    "text", "words or a list", .nothing, "Articles with any of these in title, summary or text, whatever their case.")
  static let all = SelectionEntry.all + [text]

  /// The words; none when the mapping is not there.
  static func words(_ reader: MappingReader?) -> Set<PlainText> {
    Set(reader?.values(text, as: .text) ?? [])
  }
}
