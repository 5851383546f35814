/// What people changed about an edition, kept apart from what the rules put in it: drafting it anew keeps every edit.
public struct EditionEdits: Hashable, Sendable, Codable {
  /// Articles that have a place whatever the rules say, the topmost first.
  public private(set) var pinned: [Pin] = []
  /// Articles that it does not carry whatever the rules say, by id.
  public private(set) var dropped: [ArticleID] = []
  /// Sections whose articles stand in an order made by hand.
  public private(set) var orders: [EditionSection] = []
  /// What it says of articles in their stead, by id.
  public private(set) var wordings: [ArticleWording] = []
  /// The subject line, instead of the newsletter's.
  public var subject: PlainText?
  /// The sentence beside it, instead of the newsletter's.
  public var preheader: PlainText?
  /// What stands before the first section, in Markdown.
  public var intro: String?
  /// What stands behind the last section, in Markdown.
  public var closing: String?

  /// No edits.
  public init() {}

  /// An article that has a place whatever the rules say.
  public struct Pin: Hashable, Sendable, Codable {
    /// The article.
    public var article: ArticleID
    /// The heading that it stands under.
    public var section: PlainText

    /// A pin of these parts.
    public init(article: ArticleID, section: PlainText) {
      self.article = article
      self.section = section
    }
  }

  /// Whether there is none.
  public var isEmpty: Bool { self == EditionEdits() }
}

extension EditionEdits {
  /// Gives an article a place at the top of a section, or moves it there.
  public mutating func pin(_ article: ArticleID, to section: PlainText) {
    release(article)
    pinned.insert(Pin(article: article, section: section), at: 0)
    if let index = orders.firstIndex(where: { $0.title == section }) { orders[index].articles.insert(article, at: 0) }
  }

  /// Leaves an article out.
  public mutating func drop(_ article: ArticleID) {
    release(article)
    dropped = (dropped + [article]).sorted()
  }

  /// Lets the rules decide about an article again; what is said in its stead stays.
  public mutating func release(_ article: ArticleID) {
    pinned.removeAll { $0.article == article }
    dropped.removeAll { $0 == article }
    for index in orders.indices { orders[index].articles.removeAll { $0 == article } }
    orders.removeAll { $0.articles.isEmpty }
  }

  /// Puts articles of a section into an order; those that are not named come behind them, as the rules have them.
  public mutating func order(_ articles: [ArticleID], in section: PlainText) {
    orders.removeAll { $0.title == section }
    var order = EditionSection(title: section, articles: [])
    for article in articles where !order.articles.contains(article) { order.articles.append(article) }
    if !order.articles.isEmpty { orders.append(order) }
    orders.sort { $0.title < $1.title }
  }

  /// What is said of an article in its stead.
  public func wording(of article: ArticleID) -> ArticleWording {
    wordings.first { $0.article == article } ?? ArticleWording(article: article)
  }

  /// Says something of an article in its stead; a wording without anything in it takes back what was said.
  public mutating func say(_ wording: ArticleWording) {
    wordings.removeAll { $0.article == wording.article }
    if !wording.isEmpty { wordings.append(wording) }
    wordings.sort { $0.article < $1.article }
  }
}

extension EditionEdits {
  /// The sections with these edits: dropped articles gone, pinned ones at the top, then the orders made by hand.
  public func applied(to drafted: [EditionSection]) -> [EditionSection] {
    var sections = drafted
    let taken = Set(dropped).union(pinned.map(\.article))
    for index in sections.indices { sections[index].articles.removeAll(where: taken.contains) }
    for pin in pinned.reversed() {
      if let index = sections.firstIndex(where: { $0.title == pin.section }) {
        sections[index].articles.insert(pin.article, at: 0)
      } else {
        // A heading that the newsletter no longer has: nothing is lost, it stands at the end.
        sections.append(EditionSection(title: pin.section, articles: [pin.article]))
      }
    }
    for order in orders {
      guard let index = sections.firstIndex(where: { $0.title == order.title }) else { continue }
      let there = sections[index].articles
      let first = order.articles.filter(there.contains)
      sections[index].articles = first + there.filter { !first.contains($0) }
    }
    return sections
  }
}
