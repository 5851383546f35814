import Foundation
import Markup
import Model

/// Sees to it that no two articles of a feed have one name.
///
/// Atom lets a feed carry several states of one entry (RFC 4287 §4.1.1); faulty feeds give one id to different entries.
struct FeedIdentity {
  private var articles: [ImportedArticle] = []
  private var places: [PlainText: Int] = [:]
  private(set) var repairs: [Repair] = []

  /// The articles that were kept, in the order of the feed.
  var kept: [ImportedArticle] { articles }

  /// Keeps an article: one that is there already is told and left out, an older state gives way, another one gets a name of its own.
  mutating func add(_ article: ImportedArticle) {
    guard let place = places[article.externalID] else { return keep(article) }
    let other = articles[place]
    if isSame(article, other) {
      repairs.append(Repair("the entry \"\(article.title)\" stands in the feed twice; took it once"))
    } else if let newer = Self.newer(article, other) {
      articles[place] = newer
      repairs.append(Repair("the entry \"\(newer.title)\" stands in the feed in two states; took the newer one"))
    } else {
      keepUnderAnotherName(article)
    }
  }

  private mutating func keep(_ article: ImportedArticle) {
    places[article.externalID] = articles.count
    articles.append(article)
  }

  private mutating func keepUnderAnotherName(_ article: ImportedArticle) {
    let marks = [article.url?.string, article.title.string, "\(article.title) \(articles.count + 1)"].compactMap { $0 }
    let names = marks.lazy.compactMap { PlainText("\(article.externalID) \($0)") }
    guard let name = names.first(where: { places[$0] == nil }) else { return }
    var renamed = article
    renamed.externalID = name
    renamed.statedID = nil
    renamed.repairs.append(Repair("another entry has the same id; this one is known again as \(name)"))
    keep(renamed)
  }

  private func isSame(_ left: ImportedArticle, _ right: ImportedArticle) -> Bool {
    left.title == right.title && left.content == right.content && left.url == right.url
  }

  /// The later of two states of one entry: the same page, changed at different times; nil when they are two entries.
  private static func newer(_ left: ImportedArticle, _ right: ImportedArticle) -> ImportedArticle? {
    guard left.url == right.url, let one = left.updated, let other = right.updated, one != other else { return nil }
    return one > other ? left : right
  }
}
