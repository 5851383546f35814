import Foundation
import Markup
import Model

/// What the front matter of a Markdown file says.
struct FrontMatter {
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
  var credits: Credits
  var relations: Relations
  var episode: Episode?
  var isDraft: Bool
  var withdrawn: Date?
  var correction: PlainText?
  var isMinorEdit: Bool
  var translationGroup: PlainText?
  var mail: MailVariant
  /// Why the file is a page of its site and no article; nil when it is one.
  var pageReason: String?
  /// What was put right.
  var repairs: [Repair]

  /// Reads the front matter of a document; without any, everything is left open but the address, which its path tells.
  ///
  /// - Parameter site: the place of the file in the folder of a site generator, if it lies in one.
  init(
    _ block: FrontMatterBlock?, of document: SourceDocument, site: (site: MarkdownSite, place: MarkdownPlace)?, in context: ImportContext
  ) throws(ImportProblem) {
    var fields = try Self.fields(of: block, isOfSite: site != nil)
    id = try Self.id(in: &fields)
    title = fields.text("title")
    summary = fields.text("summary")
    let state = try FrontMatterState(in: &fields, place: site?.place, zone: context.timeZone)
    date = state.published
    updated = state.updated
    isDraft = state.isDraft
    withdrawn = state.withdrawn
    let categories = fields.texts("categories", isSplitAtSpaces: site?.site.generator == .jekyll)
      .filter { $0.string.lowercased() != "uncategorized" }
    if let site {
      let slug = fields.string("slug")
      let parts = SiteAddress.Parts(place: site.place, title: title, slug: slug, date: date, categories: categories)
      url = try MarkdownAddress.url(in: &fields, on: SiteAddress(site.site, in: context), of: parts)
    } else {
      url = try MarkdownAddress.url(in: &fields, of: document, context: context)
    }
    language = Self.language(in: &fields) ?? site?.place.language
    authors = FrontMatterPeople.people("authors", in: &fields, base: url)
    let stated = fields.text("section")
    section = stated ?? categories.first
    let tags = fields.texts("tags", isSplitAtSpaces: site?.site.generator == .jekyll)
    self.tags = tags + categories.dropFirst(stated == nil ? 1 : 0).filter { !tags.contains($0) && $0 != stated }
    image = FrontMatterMedia.image("image", in: &fields, base: url)
    attachments = FrontMatterMedia.attachments(in: &fields, base: url)
    credits = Credits(
      contributors: FrontMatterPeople.people("contributors", in: &fields, base: url), rights: fields.text("rights"),
      license: fields.link("license", base: url))
    relations = FrontMatterRelations.relations(in: &fields, base: url)
    episode = FrontMatterEpisode.episode(in: &fields, base: url)
    correction = fields.text("correction")
    isMinorEdit = try fields.flag("minor", default: false)
    translationGroup = fields.text("translationGroup") ?? site.flatMap(Self.translationGroup)
    let isInNewsletter = try fields.flag("newsletter", default: true)
    mail = FrontMatterMedia.mail(in: &fields, base: url, isIncluded: isInNewsletter)
    pageReason = site.flatMap { Self.pageReason(in: &fields, at: $0.place, of: $0.site, isDated: state.isDated || state.isDraft) }
    repairs = fields.repairs
  }

  private static func fields(of block: FrontMatterBlock?, isOfSite: Bool) throws(ImportProblem) -> FrontMatterMapping {
    var entries = try block?.entries() ?? []
    // Under `params` Hugo's files keep what their theme understands; it is asked after what stands at the top.
    if isOfSite { entries += entries.first { $0.key == "params" }?.value.entries ?? [] }
    let keys = isOfSite ? FrontMatterKey.names : FrontMatterKey.namesOutsideSites
    var fields = FrontMatterMapping(entries, keys: keys, synonyms: FrontMatterKey.synonyms.map { ($0.written, $0.meant.rawValue) })
    if isOfSite {
      let names = fields.others.map(\.name).filter { $0 != "params" }
      if !names.isEmpty {
        let shown = names.prefix(20).map { String($0.prefix(40)) }.joined(separator: ", ")
        fields.note(Repair("left out what only the old site understands: \(shown)", line: fields.others.first?.line))
      }
    } else {
      fields.noteOthers(meant: { FrontMatterKey.meant(by: $0)?.rawValue }, among: keys)
    }
    return fields
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

  /// To Hugo, files that differ only in their language are translations of one page.
  private static func translationGroup(of site: (site: MarkdownSite, place: MarkdownPlace)) -> PlainText? {
    site.site.generator == .hugo ? PlainText(site.place.group) : nil
  }

  /// Why a file is a page: because of its place, of what it says it is, or because it has no day, as everything that is news has.
  private static func pageReason(
    in fields: inout FrontMatterMapping, at place: MarkdownPlace, of site: MarkdownSite, isDated: Bool
  ) -> String? {
    if let reason = place.pageReason { return reason }
    let kinds = [fields.string("layout"), fields.string("type")].compactMap { $0?.lowercased() }
    switch site.generator {
    case .jekyll: return place.isOutsidePosts && !kinds.contains("post") ? "it stands outside _posts" : nil
    case .hugo:
      if let kind = kinds.first(where: pageKinds.contains) { return "it is a page of the kind \"\(kind)\"" }
      if fields.string("headless").flatMap(FrontMatterMapping.flag) == true { return "it is a headless bundle" }
      return isDated ? nil : "it has no date, as pages have none"
    }
  }

  /// What the themes of Hugo call their pages that are no news.
  private static let pageKinds: Set<String> = [
    "page", "pages", "home", "about", "archive", "archives", "search", "contact", "categories", "tags", "redirect",
  ]
}
