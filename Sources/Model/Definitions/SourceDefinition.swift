/// Where articles come from.
public struct SourceDefinition: Hashable, Sendable {
  /// Its name; part of each article's origin, so renaming a source makes its articles strangers.
  public var name: Slug
  /// What stands there.
  public var kind: Kind
  /// Where that is.
  public var place: Place
  /// What its articles are given where the documents say nothing.
  public var defaults: Defaults
  /// Whether its new articles keep the ids by which readers of the old feed, or of its generator's own feed, know them, instead of being given ids of ours.
  public var keepsIDs: Bool
  /// Whether its articles are other people's, so that feeds name the feed that each was taken over from.
  public var isRepublished: Bool
  /// Whether its Markdown is kept as it was written, beside the HTML that was made of it.
  public var keepsMarkdown: Bool
  /// The site generator that its Markdown was written for, if it was; only of a source of Markdown.
  public var site: MarkdownSite?
  /// After how many days without a new article it is too quiet; nil when it may be as quiet as it likes.
  public var quietAfterDays: Int?

  /// A source of these parts.
  public init(
    name: Slug, kind: Kind, place: Place, defaults: Defaults = Defaults(), keepsIDs: Bool = false, isRepublished: Bool = false,
    keepsMarkdown: Bool = false, site: MarkdownSite? = nil, quietAfterDays: Int? = nil
  ) {
    self.name = name
    self.kind = kind
    self.place = place
    self.defaults = defaults
    self.keepsIDs = keepsIDs
    self.isRepublished = isRepublished
    self.keepsMarkdown = keepsMarkdown
    self.site = site
    self.quietAfterDays = quietAfterDays
  }

  /// A source of files.
  public init(
    name: Slug, kind: Kind, paths: [String], defaults: Defaults = Defaults(), keepsIDs: Bool = false, isRepublished: Bool = false,
    keepsMarkdown: Bool = false, site: MarkdownSite? = nil
  ) {
    self.init(
      name: name, kind: kind, place: .files(paths), defaults: defaults, keepsIDs: keepsIDs, isRepublished: isRepublished,
      keepsMarkdown: keepsMarkdown, site: site)
  }

  /// The places in which documents are found.
  public enum Place: Hashable, Sendable {
    /// Files and folders, relative to the publication's folder.
    case files([String])
    /// Documents on the web; of a feed that is divided into pages, so many of the older ones are read once (RFC 5005).
    case addresses([WebAddress], olderPages: Int)
    /// Pages on the web that list articles, each of which has a page of its own.
    case lists([WebAddress], ListRules)
  }

  /// The files and folders, relative to the publication's folder; none for a source on the web.
  public var paths: [String] {
    if case .files(let paths) = place { paths } else { [] }
  }

  /// The kinds of document that a source holds.
  public enum Kind: Hashable, Sendable {
    /// Markdown files with YAML front matter.
    case markdown
    /// Article pages of a CMS, saved as HTML or as text; without rules they are found by heuristics.
    case pages(PageRules?)
    /// RSS, Atom or JSON Feed documents, and WordPress exports.
    case feed
  }

  /// What a source's articles are given where the documents say nothing.
  public struct Defaults: Hashable, Sendable {
    /// The language.
    public var language: LanguageTag?
    /// The section.
    public var section: PlainText?
    /// The authors.
    public var authors: [Author]
    /// Tags that every article gets.
    public var tags: [PlainText]
    /// The address under which the documents stand, for relative links and for articles without a URL; ends in `/`.
    public var baseURL: WebAddress?

    /// Defaults of these parts.
    public init(
      language: LanguageTag? = nil, section: PlainText? = nil, authors: [Author] = [], tags: [PlainText] = [], baseURL: WebAddress? = nil
    ) {
      self.language = language
      self.section = section
      self.authors = authors
      self.tags = tags
      self.baseURL = baseURL
    }
  }
}
