import Markup
import Model

/// The keys of `templates/NAME/newsletter.yaml`.
enum NewsletterFile {
  static let name = "newsletter.yaml"

  static let title = Key("title", "a text", .refused, "What subscribers call it.")
  static let subject = Key("subject", "a Mustache template", .refused, "The subject line. Quote it when it starts with `{{`.")
  static let preheader = Key(
    "preheader", "a Mustache template", .value("nothing"), "The sentence that mail programs show beside the subject.")
  static let from = Key("from", "Name <address>, or a mapping", .refused, "Who it is from.", inside: MailboxEntry.all)
  static let replyTo = Key("replyTo", "Name <address>, or a mapping", .value("`from`"), "Where replies go.", inside: MailboxEntry.all)
  static let language = Key(
    "language", "a language tag", .value("the publication's"), "The language of its frame: headings, footer, dates.")
  static let schedule = Key(
    "schedule", "a day and a time", .refused, "When it is sent, on the publication's clock, for example `friday 09:00`.")
  static let window = Key(
    "window", "sinceLastEdition, or a mapping", .value("sinceLastEdition"), "How far back an edition looks for articles.",
    inside: WindowEntry.all)
  static let sections = Key("sections", "a list of mappings", .refused, "Its sections in the order shown.", inside: SectionEntry.all)
  static let thinBelow = Key("thinBelow", "0 to 100", .value("1"), "Fewer articles than this make a thin edition.")
  static let all = [title, subject, preheader, from, replyTo, language, schedule, window, sections, thinBelow]

  /// The newsletter; nil when something that it needs is missing or wrong, which is noted.
  static func newsletter(_ reader: MappingReader, name: Slug, publicationLanguage: LanguageTag?) -> NewsletterDefinition? {
    let title = reader.value(title, as: .text)
    let subject = reader.value(subject, as: .template)
    let preheader = reader.value(preheader, as: .template) ?? ""
    let from = reader.valueOrMapping(from, as: .mailbox, or: MailboxEntry.mailbox)
    let replyTo = reader.valueOrMapping(replyTo, as: .mailbox, or: MailboxEntry.mailbox)
    let language = reader.value(language, as: .language) ?? publicationLanguage
    let schedule = reader.value(schedule, as: .schedule)
    let window = reader.valueOrMapping(window, as: WindowEntry.form, or: WindowEntry.window) ?? EditionWindow()
    let sections = readSections(reader)
    let thinBelow = reader.number(thinBelow, in: 0...100) ?? 1
    guard let title, let subject, let from, let language, let schedule else { return nil }
    return NewsletterDefinition(
      name: name, title: title, subject: subject, preheader: preheader, from: from, replyTo: replyTo, language: language,
      schedule: schedule, window: window, sections: sections, thinBelow: thinBelow)
  }

  private static func readSections(_ reader: MappingReader) -> [SectionRule] {
    reader.refuseEmptyList(sections)
    return (reader.mappings(sections) ?? []).compactMap(SectionEntry.section)
  }
}

/// One entry under `sections` of a newsletter.
enum SectionEntry {
  static let title = Key("title", "a text", .refused, "The heading.")
  static let select = Key(
    "select", "a mapping", .value("every article"), "Which articles may stand here; an article goes to the first section that takes it.",
    inside: SelectionEntry.all)
  static let limit = Key("limit", "1 to 100", .value("10"), "How many at most.")
  static let order = Key("order", "newest, oldest or title", .value("newest"), "In which order.")
  static let all = [title, select, limit, order]

  /// The rule; nil when it has no heading, which is noted.
  static func section(_ reader: MappingReader) -> SectionRule? {
    let selection = SelectionEntry.selection(reader.mapping(select))
    let limit = reader.number(limit, in: 1...100) ?? 10
    let order = reader.value(order, as: ValueForm<SectionRule.Order>.choice) ?? .newestFirst
    return reader.value(title, as: .text).map { SectionRule(title: $0, selection: selection, limit: limit, order: order) }
  }
}

/// The value of `window`: the word `sinceLastEdition`, or a number of days.
enum WindowEntry {
  static let days = Key("days", "1 to 366", .refused, "This many days before the edition closes.")
  static let all = [days]

  static var form: ValueForm<EditionWindow> {
    ValueForm(
      "sinceLastEdition or {days: 7}", advice: { NearestName.of($0, among: ["sinceLastEdition"]).map { "did you mean '\($0)'?" } },
      { $0 == "sinceLastEdition" ? EditionWindow(opening: .sinceLastEdition) : nil })
  }

  /// The window; nil when the number is missing, which is noted.
  static func window(_ reader: MappingReader) -> EditionWindow? {
    reader.number(days, in: 1...366).map { EditionWindow(opening: .days($0)) }
  }
}
