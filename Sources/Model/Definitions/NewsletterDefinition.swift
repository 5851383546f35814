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
  /// How far back its first and its later editions look.
  public var window: EditionWindow
  /// Its sections, in the order shown.
  public var sections: [SectionRule]
  /// Fewer articles than this make a thin edition.
  public var thinBelow: Int

  /// A newsletter of these parts.
  public init(
    name: Slug, title: PlainText, subject: String, preheader: String, from: Mailbox, replyTo: Mailbox? = nil, language: LanguageTag,
    schedule: WeeklySchedule, window: EditionWindow = EditionWindow(), sections: [SectionRule], thinBelow: Int = 1
  ) {
    self.name = name
    self.title = title
    self.subject = subject
    self.preheader = preheader
    self.from = from
    self.replyTo = replyTo
    self.language = language
    self.schedule = schedule
    self.window = window
    self.sections = sections
    self.thinBelow = thinBelow
  }
}

/// One section of a newsletter: a heading and the rule that fills it.
public struct SectionRule: Hashable, Sendable {
  /// The heading.
  public var title: PlainText
  /// Which articles may stand here; an article goes to the first section that takes it.
  public var selection: Selection
  /// How many at most.
  public var limit: Int
  /// In which order.
  public var order: Order

  /// A section of these parts.
  public init(title: PlainText, selection: Selection = .all, limit: Int = 10, order: Order = .newestFirst) {
    self.title = title
    self.selection = selection
    self.limit = limit
    self.order = order
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
