/// Where the parts of an article stand on the pages of one site, as CSS selectors; the first that finds something wins.
public struct PageRules: Hashable, Sendable {
  /// The headline.
  public var title: [String]
  /// The date of publication, or the line that it stands in.
  public var date: [String]
  /// The text.
  public var body: [String]
  /// The author.
  public var author: [String]
  /// The section, for example the last link of a bread-crumb trail.
  public var section: [String]
  /// What is removed from the body before it is read.
  public var remove: [String]

  /// Rules of these parts; what has no rule is found by heuristics.
  public init(
    title: [String] = [], date: [String] = [], body: [String] = [], author: [String] = [], section: [String] = [], remove: [String] = []
  ) {
    self.title = title
    self.date = date
    self.body = body
    self.author = author
    self.section = section
    self.remove = remove
  }

  /// Rules in which every part that these leave open is taken from others.
  public func completed(by preset: PageRules) -> PageRules {
    PageRules(
      title: title.isEmpty ? preset.title : title, date: date.isEmpty ? preset.date : date, body: body.isEmpty ? preset.body : body,
      author: author.isEmpty ? preset.author : author, section: section.isEmpty ? preset.section : section, remove: remove + preset.remove)
  }
}
