public import Foundation

/// A recurring e-mail, as `templates/NAME/newsletter.yaml` defines it.
public struct NewsletterDefinition: Hashable, Sendable {
  /// The name of its folder.
  public var name: Slug
  /// What subscribers call it.
  public var title: PlainText
  /// The subject line, a Mustache template.
  public var subject: String
  /// The sentence that mail programs show beside the subject, a Mustache template.
  public var preheader: String
  /// Who it is from.
  public var from: Mailbox
  /// Where replies go, if not to `from`.
  public var replyTo: Mailbox?
  /// The language of its frame: headings, footer, dates.
  public var language: LanguageTag
  /// When it is sent.
  public var schedule: WeeklySchedule
  /// Days on the publication's clock on which it is not sent; the articles wait for the next edition.
  public var skippedDays: Set<CalendarDay>
  /// How long before it is sent an edition is drafted; nil means as soon as the one before is out.
  public var draftAhead: Duration?
  /// How far back its first and its later editions look.
  public var window: EditionWindow
  /// Its sections, in the order shown.
  public var sections: [SectionRule]
  /// Fewer articles than this make a thin edition.
  public var thinBelow: Int
  /// What is done with a thin edition.
  public var thinRule: ThinRule
  /// Who can read what was sent.
  public var archive: EditionArchive
  /// What is done about a reader who has every article of an edition already, by other newsletters.
  public var repeats: RepeatRule

  /// A newsletter of these parts.
  public init(
    name: Slug, title: PlainText, subject: String, preheader: String, from: Mailbox, replyTo: Mailbox? = nil, language: LanguageTag,
    schedule: WeeklySchedule, skippedDays: Set<CalendarDay> = [], draftAhead: Duration? = nil, window: EditionWindow = EditionWindow(),
    sections: [SectionRule], thinBelow: Int = 1, thinRule: ThinRule = .send, archive: EditionArchive = .public,
    repeats: RepeatRule = .skip
  ) {
    self.name = name
    self.title = title
    self.subject = subject
    self.preheader = preheader
    self.from = from
    self.replyTo = replyTo
    self.language = language
    self.schedule = schedule
    self.skippedDays = skippedDays
    self.draftAhead = draftAhead
    self.window = window
    self.sections = sections
    self.thinBelow = thinBelow
    self.thinRule = thinRule
    self.archive = archive
    self.repeats = repeats
  }

  /// When it is sent next, after a moment; nil if the days to skip leave no date within the next ten years.
  public func nextSending(after moment: Date, in zone: TimeZone) -> Date? {
    var moment = moment
    for _ in 0..<522 {
      guard let due = schedule.next(after: moment, in: zone) else { return nil }
      if !skippedDays.contains(CalendarDay(due, in: zone)) { return due }
      moment = due
    }
    return nil
  }
}

/// What is done about a reader to whom an edition says nothing new.
public enum RepeatRule: String, Hashable, Sendable, CaseIterable {
  /// The reader does not get it.
  case skip
  /// The reader gets it all the same.
  case send
}

/// What is done with an edition that carries fewer articles than the newsletter calls for.
public enum ThinRule: String, Hashable, Sendable, CaseIterable {
  /// It is sent, and says that it is short.
  case send
  /// It waits for a person who says that it goes out all the same.
  case hold
  /// It is not sent: when it is due, its articles go into the next one.
  case merge
}

/// Who can read the editions that were sent.
public enum EditionArchive: String, Hashable, Sendable, CaseIterable {
  /// Everybody: each has a page among the published files.
  case `public`
  /// Those who got them.
  case none
}

/// How far back an edition looks for articles.
public struct EditionWindow: Hashable, Sendable {
  /// Where the window of an edition opens.
  public enum Opening: Hashable, Sendable {
    /// Where the edition before it closed; the first edition takes everything that nobody has been sent.
    case sinceLastEdition
    /// This many days before it closes. What came in late is then out, and `explain` says so.
    case days(Int)
  }

  /// Where it opens.
  public var opening: Opening

  /// A window that opens there.
  public init(opening: Opening = .sinceLastEdition) {
    self.opening = opening
  }
}
