/// How the pages of a site that list its articles are read.
public struct ListRules: Hashable, Sendable {
  /// CSS selectors of the links to articles, or of what they stand in; the first that finds some wins.
  public var links: [String]
  /// CSS selectors of the link to the next page of the list; the first that finds one wins.
  public var next: [String]
  /// How many pages of each list are read, the first included.
  public var pages: Int
  /// How many articles are read, the ones listed first.
  public var articles: Int

  /// Rules of these parts; what has no selector is found by heuristics.
  public init(links: [String] = [], next: [String] = [], pages: Int = 5, articles: Int = 200) {
    self.links = links
    self.next = next
    self.pages = pages
    self.articles = articles
  }
}
