public import Foundation

/// One published piece: the single record from which everything that leaves the house is made.
///
/// Field names follow JSON Feed 1.1 where it has one. All dates are whole seconds.
public struct Article: Hashable, Sendable, Codable, Identifiable {
  /// The permanent name.
  public let id: ArticleID
  /// Where a person reads it; it may change, the id does not.
  public var url: WebAddress
  /// The headline.
  public var title: PlainText
  /// One to three sentences for lists and summary feeds.
  public var summary: PlainText?
  /// The whole text.
  public var content: CleanHTML
  /// The text as it was written in Markdown, if its source keeps that; nothing in it is raw HTML.
  public var markdown: String?
  /// The language of title and content.
  public var language: LanguageTag
  /// Who wrote it, in the order shown.
  public var authors: [Author]
  /// The one department of the publication that it stands in.
  public var section: PlainText?
  /// Keywords, in the order given, none twice.
  public var tags: [PlainText]
  /// The picture that represents it.
  public var image: Image?
  /// Files that belong to it: audio, video, documents.
  public var attachments: [Attachment]
  /// Who else had a part in it, and what others may do with it.
  public var credits: Credits
  /// How it hangs together with what others have published.
  public var relations: Relations
  /// What a podcast says of it; nil for an article that is no episode, or of which there is no more to say.
  public var episode: Episode?
  /// Where it stands between draft and withdrawn, with the dates that belong to that.
  public var state: ArticleState
  /// The last *significant* change; readers are shown it as the date of the update.
  public var updated: Date
  /// What a newsletter shows instead of the fields above.
  public var mail: MailVariant
  /// Where it was imported from.
  public var origin: Origin
  /// Shared by the translations of one piece.
  public var translationGroup: PlainText?
  /// The fields that a person set here; an import leaves them as they are.
  public var editedByHand: Set<ArticleField>

  /// An article of these parts.
  public init(
    id: ArticleID, url: WebAddress, title: PlainText, summary: PlainText? = nil, content: CleanHTML, markdown: String? = nil,
    language: LanguageTag,
    authors: [Author] = [], section: PlainText? = nil, tags: [PlainText] = [], image: Image? = nil, attachments: [Attachment] = [],
    credits: Credits = Credits(), relations: Relations = Relations(), episode: Episode? = nil, state: ArticleState, updated: Date,
    mail: MailVariant = MailVariant(),
    origin: Origin, translationGroup: PlainText? = nil, editedByHand: Set<ArticleField> = []
  ) {
    self.id = id
    self.url = url
    self.title = title
    self.summary = summary
    self.content = content
    self.markdown = markdown
    self.language = language
    self.authors = authors
    self.section = section
    self.tags = tags
    self.image = image
    self.attachments = attachments
    self.credits = credits
    self.relations = relations
    self.episode = episode
    self.state = state
    self.updated = updated
    self.mail = mail
    self.origin = origin
    self.translationGroup = translationGroup
    self.editedByHand = editedByHand
  }

  /// When it was, or will be, first published; nil for a draft.
  public var published: Date? { state.published }
}
