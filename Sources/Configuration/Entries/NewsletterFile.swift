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
  static let skip = Key(
    "skip", "a day or a list", .nothing, "Days on which it is not sent, for example `2026-12-25`; the articles wait for the next edition.")
  static let draftAhead = Key(
    "draftAhead", "a number of days or hours", .value("as soon as the edition before is out"),
    "How long before it is sent `publish` drafts an edition, for example `2 days`.")
  static let window = Key(
    "window", "sinceLastEdition, or a mapping", .value("sinceLastEdition"), "How far back an edition looks for articles.",
    inside: WindowEntry.all)
  static let sections = Key("sections", "a list of mappings", .refused, "Its sections in the order shown.", inside: SectionEntry.all)
  static let thinBelow = Key("thinBelow", "0 to 100", .value("1"), "Fewer articles than this make a thin edition.")
  static let thin = Key(
    "thin", "send, hold or merge", .value("send"),
    "What is done with a thin edition: it is sent and says so, is held until a person lets it go, or leaves its articles to the next one.")
  static let archive = Key(
    "archive", "public or none", .value("public"),
    "Whether what was sent has a page for everybody, `editions/NAME-12.html`, without anything that is one reader's own.")
  static let repeats = Key(
    "repeats", "skip or send", .value("skip"),
    "What is done about a reader who has every article of an edition already, in editions of other newsletters.")
  static let all = [
    title, subject, preheader, from, replyTo, language, schedule, skip, draftAhead, window, sections, thinBelow, thin, archive, repeats,
  ]

  /// The newsletter; nil when something that it needs is missing or wrong, which is noted.
  static func newsletter(_ reader: MappingReader, name: Slug, publicationLanguage: LanguageTag?) -> NewsletterDefinition? {
    let title = reader.value(title, as: .text)
    let subject = reader.value(subject, as: .template)
    let preheader = reader.value(preheader, as: .template) ?? ""
    let from = reader.valueOrMapping(from, as: .mailbox, or: MailboxEntry.mailbox)
    let replyTo = reader.valueOrMapping(replyTo, as: .mailbox, or: MailboxEntry.mailbox)
    let language = reader.value(language, as: .language) ?? publicationLanguage
    let schedule = reader.value(schedule, as: .schedule)
    let skippedDays = Set(reader.values(skip, as: .calendarDay) ?? [])
    let draftAhead = reader.value(draftAhead, as: .daysOrHours)
    let window = reader.valueOrMapping(window, as: WindowEntry.form, or: WindowEntry.window) ?? EditionWindow()
    let sections = readSections(reader)
    let thinBelow = reader.number(thinBelow, in: 0...100) ?? 1
    let thinRule = reader.value(thin, as: ValueForm<ThinRule>.choice) ?? .send
    let archive = reader.value(archive, as: ValueForm<EditionArchive>.choice) ?? .public
    let repeats = reader.value(repeats, as: ValueForm<RepeatRule>.choice) ?? .skip
    guard let title, let subject, let from, let language, let schedule else { return nil }
    return NewsletterDefinition(
      name: name, title: title, subject: subject, preheader: preheader, from: from, replyTo: replyTo, language: language,
      schedule: schedule, skippedDays: skippedDays, draftAhead: draftAhead, window: window, sections: sections, thinBelow: thinBelow,
      thinRule: thinRule, archive: archive, repeats: repeats)
  }

  private static func readSections(_ reader: MappingReader) -> [SectionRule] {
    reader.refuseEmptyList(sections)
    let rules = (reader.mappings(sections) ?? []).compactMap(SectionEntry.section)
    // People move articles to a section by its heading.
    for (index, rule) in rules.enumerated() where rules[..<index].contains(where: { $0.title == rule.title }) {
      reader.refuse(sections, "two sections have the heading “\(rule.title)”", suggestion: "give each its own")
    }
    return rules
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
