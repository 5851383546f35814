import Foundation
import Markup
import Model
import Yams

/// What the front matter of a Markdown file says.
struct FrontMatter {
  /// The line of the file on which the YAML starts, behind the first `---`.
  static let firstLine = 2

  var id: ArticleID?
  /// Where a person reads the article; also what relative addresses are resolved by.
  var url: WebAddress
  var title: PlainText?
  var summary: PlainText?
  var date: Date?
  var updated: Date?
  var language: LanguageTag?
  var authors: [Author]
  var section: PlainText?
  var tags: [PlainText]
  var image: Image?
  var attachments: [Attachment]
  var isDraft: Bool
  var withdrawn: Date?
  var correction: PlainText?
  var isMinorEdit: Bool
  var translationGroup: PlainText?
  var mail: MailVariant
  /// What was put right.
  var repairs: [Repair]

  /// Reads the front matter of a document; without any, everything is left open but the address, which its path tells.
  init(_ yaml: Substring?, of document: SourceDocument, in context: ImportContext) throws(ImportProblem) {
    let root = try yaml.map { text throws(ImportProblem) in try FrontMatterYAML.root(of: text) } ?? nil
    var fields = FrontMatterMapping(
      root ?? Yams.Node.mapping([:]), keys: FrontMatterKey.allCases.map(\.rawValue), meant: { FrontMatterKey.meant(by: $0)?.rawValue })
    id = try Self.id(in: &fields)
    url = try MarkdownAddress.url(in: &fields, of: document, context: context)
    title = fields.text("title")
    summary = fields.text("summary")
    date = try fields.date("date", zone: context.timeZone)
    updated = try fields.date("updated", zone: context.timeZone)
    language = Self.language(in: &fields)
    authors = FrontMatterPeople.authors(in: &fields, base: url)
    section = fields.text("section")
    tags = fields.texts("tags")
    image = FrontMatterMedia.image("image", in: &fields, base: url)
    attachments = FrontMatterMedia.attachments(in: &fields, base: url)
    isDraft = try fields.flag("draft", default: false)
    withdrawn = try fields.date("withdrawn", zone: context.timeZone)
    correction = fields.text("correction")
    isMinorEdit = try fields.flag("minor", default: false)
    translationGroup = fields.text("translationGroup")
    let isInNewsletter = try fields.flag("newsletter", default: true)
    mail = FrontMatterMedia.mail(in: &fields, base: url, isIncluded: isInNewsletter)
    repairs = fields.repairs
  }

  /// A permanent id is refused when it is wrong: a guess would make readers see the article as new for ever.
  private static func id(in fields: inout FrontMatterMapping) throws(ImportProblem) -> ArticleID? {
    guard let text = fields.string("id") else { return nil }
    guard let id = ArticleID(text) else { throw fields.problem("id", "is no permanent URI such as tag:example.edu,2026:news/a") }
    return id
  }

  private static func language(in fields: inout FrontMatterMapping) -> LanguageTag? {
    guard let text = fields.string("language") else { return nil }
    // Programs write `zh_CN` where the standard has `zh-CN`.
    guard let tag = LanguageTag(text.replacingOccurrences(of: "_", with: "-")) else {
      fields.note("language", "is no language tag such as en or zh-Hans; looked at the text instead")
      return nil
    }
    return tag
  }
}
