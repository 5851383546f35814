public import Foundation
public import Markup
public import Model

/// What an importer read from a document: an article that has not yet been given its permanent id.
///
/// Whatever the source was, text is plain text, HTML is clean and links are absolute by now. What the document did not
/// say is nil or empty; `repairs` tells what was put right or could not be found.
public struct ImportedArticle: Hashable, Sendable {
  /// The document's own name within its source, by which it is known again.
  public var externalID: PlainText
  /// Where a person reads it.
  public var url: WebAddress?
  /// The headline.
  public var title: PlainText
  /// One to three sentences, if the document has some that are about this article.
  public var summary: PlainText?
  /// The whole text.
  public var content: CleanHTML
  /// The text as it was written in Markdown, if the source keeps that.
  public var markdown: String?
  /// The language of title and content.
  public var language: LanguageTag
  /// Whether the language was found by looking at the text, and not stated by the document or its source.
  public var languageWasDetected: Bool
  /// Who wrote it, in the order shown.
  public var authors: [Author]
  /// The department that it stands in.
  public var section: PlainText?
  /// Keywords, in the order given, none twice.
  public var tags: [PlainText]
  /// The picture that represents it.
  public var image: Image?
  /// Files that belong to it.
  public var attachments: [Attachment]
  /// Who else had a part in it, and what others may do with it.
  public var credits: Credits
  /// How it hangs together with what others have published.
  public var relations: Relations
  /// What a podcast says of it.
  public var episode: Episode?
  /// When it was, or will be, first published; whole seconds.
  public var published: Date?
  /// When it says that it was last changed; whole seconds.
  public var updated: Date?
  /// Whether it is still being written.
  public var isDraft: Bool
  /// When it was taken back.
  public var withdrawn: Date?
  /// Whether the author says that this change is not news to readers.
  public var isMinorEdit: Bool
  /// What was corrected, in one sentence for readers.
  public var correction: PlainText?
  /// What a newsletter shows instead.
  public var mail: MailVariant
  /// Shared by the translations of one piece.
  public var translationGroup: PlainText?
  /// The permanent id, if the document itself states one.
  public var statedID: ArticleID?
  /// What was wrong with the document and was put right, or was looked for and not found.
  public var repairs: [Repair]

  /// An article of these parts.
  public init(
    externalID: PlainText, url: WebAddress? = nil, title: PlainText, summary: PlainText? = nil, content: CleanHTML, markdown: String? = nil,
    language: LanguageTag,
    languageWasDetected: Bool = false, authors: [Author] = [], section: PlainText? = nil, tags: [PlainText] = [], image: Image? = nil,
    attachments: [Attachment] = [], credits: Credits = Credits(), relations: Relations = Relations(), episode: Episode? = nil,
    published: Date? = nil, updated: Date? = nil, isDraft: Bool = false, withdrawn: Date? = nil,
    isMinorEdit: Bool = false, correction: PlainText? = nil, mail: MailVariant = MailVariant(), translationGroup: PlainText? = nil,
    statedID: ArticleID? = nil, repairs: [Repair] = []
  ) {
    self.externalID = externalID
    self.url = url
    self.title = title
    self.summary = summary
    self.content = content
    self.markdown = markdown
    self.language = language
    self.languageWasDetected = languageWasDetected
    self.authors = authors
    self.section = section
    self.tags = tags
    self.image = image
    self.attachments = attachments
    self.credits = credits
    self.relations = relations
    self.episode = episode
    self.published = published
    self.updated = updated
    self.isDraft = isDraft
    self.withdrawn = withdrawn
    self.isMinorEdit = isMinorEdit
    self.correction = correction
    self.mail = mail
    self.translationGroup = translationGroup
    self.statedID = statedID
    self.repairs = repairs
  }

  /// What keeps it from being published as it is; nil when nothing does.
  ///
  /// An importer shows such an article all the same, so that `inspect` can tell what it did find.
  public var obstacle: ImportProblem? {
    published == nil && !isDraft ? .noPublicationDate : nil
  }
}
