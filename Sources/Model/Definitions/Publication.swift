public import Foundation

/// The whole: what `tidings.yaml` says of the publication.
public struct Publication: Hashable, Sendable {
  /// Its name.
  public var title: PlainText
  /// One sentence about it.
  public var description: PlainText?
  /// The page that people visit.
  public var homePage: WebAddress
  /// Where the contents of `public/` are served; ends in `/`.
  public var feedsBase: WebAddress
  /// Who names its articles.
  public var tagAuthority: TagAuthority
  /// The main language.
  public var language: LanguageTag
  /// The zone in which its dates are written and its schedules run.
  public var timeZone: TimeZone
  /// Who publishes it.
  public var publisher: Author
  /// Who has the rights in its articles, and what others may do with them.
  public var rights: PlainText?
  /// The page of the licence that its articles may be used under.
  public var license: WebAddress?
  /// Whom to write to when something technical is wrong.
  public var webMaster: Mailbox?
  /// How often its feeds change.
  public var updates: UpdateSchedule?
  /// The address on paper that commercial mail must show, line by line.
  public var postalAddress: [PlainText]
  /// How it looks.
  public var brand: Brand
  /// The store's file, relative to the publication's folder.
  public var storePath: String
  /// How the pictures of its articles are kept; nil leaves them where they are.
  public var pictures: PicturePolicy?
  /// Where its articles come from.
  public var sources: [SourceDefinition]
  /// How documents are fetched from the web.
  public var fetching: FetchRules
  /// How its mail leaves the house.
  public var mail: MailDefinition

  /// A publication of these parts.
  public init(
    title: PlainText, description: PlainText? = nil, homePage: WebAddress, feedsBase: WebAddress, tagAuthority: TagAuthority,
    language: LanguageTag, timeZone: TimeZone, publisher: Author, rights: PlainText? = nil, license: WebAddress? = nil,
    webMaster: Mailbox? = nil, updates: UpdateSchedule? = nil, postalAddress: [PlainText] = [], brand: Brand = Brand(),
    storePath: String = "tidings.sqlite", pictures: PicturePolicy? = nil, sources: [SourceDefinition] = [],
    fetching: FetchRules = FetchRules(), mail: MailDefinition = MailDefinition()
  ) {
    self.title = title
    self.description = description
    self.homePage = homePage
    self.feedsBase = feedsBase
    self.tagAuthority = tagAuthority
    self.language = language
    self.timeZone = timeZone
    self.publisher = publisher
    self.rights = rights
    self.license = license
    self.webMaster = webMaster
    self.updates = updates
    self.postalAddress = postalAddress
    self.brand = brand
    self.storePath = storePath
    self.pictures = pictures
    self.sources = sources
    self.fetching = fetching
    self.mail = mail
  }
}
