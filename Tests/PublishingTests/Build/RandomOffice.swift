import Feeds
import Foundation
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

/// An office that does anything to its articles and feeds, the same on every run, in two stores at once.
struct RandomOffice {
  private static let sections = ["News", "Research", "Campus"]
  private static let tags = ["Steel", "Ore", "x 2026 10", "R D", "R&D", "稀土"]
  private static let authors = ["Ann", "李明"]
  private static let languages = ["en", "zh", "zh-Hans"]

  /// One is built step by step, the other always from scratch.
  var offices: [BuildOffice]
  private(set) var now = Newsroom.date("2026-01-05T00:00:00Z")
  private(set) var feeds: [FeedDefinition]
  private var generator: SeededGenerator
  private var articles: [Int: Article] = [:]

  init(seed: UInt64) throws {
    offices = [try BuildOffice(), try BuildOffice()]
    generator = SeededGenerator(seed: seed)
    var tags = try BuildOffice.feed("tag", .monthlyArchives, formats: [.json], limit: 2)
    tags.each = .tag
    var languages = try BuildOffice.feed("language", formats: [.rss], limit: 3)
    languages.each = .language
    var research = try BuildOffice.feed("research", .monthlyArchives, formats: [.rss, .atom], limit: 100)
    research.selection.sections = ["Research", "Campus"].compactMap { PlainText($0) }.reduce(into: []) { $0.insert($1) }
    feeds = [
      try BuildOffice.feed("all", .monthlyArchives, formats: [.atom], limit: 3), languages, research,
      try BuildOffice.feed("recent", formats: [.atom], limit: 5), tags,
    ]
  }

  /// What the feed of this name must lead to.
  func published(in name: String) -> [String: String] {
    guard let feed = feeds.first(where: { $0.name.string == name }) else { return [:] }
    let found = articles.values.filter { $0.state.name == .published && feed.selection.matches($0) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id.string, $0.title.string) })
  }

  /// One to four things happen.
  mutating func live() async throws {
    for _ in 0...below(4) {
      now += TimeInterval(3600 * (1 + below(24 * 9)))
      try await release()
      switch below(14) {
      case 0...3: try await publish(at: now)
      case 4: try await publish(at: now - TimeInterval(86_400 * below(150)))
      case 5: try await publish(at: now + TimeInterval(86_400 * below(40)))
      case 6: try await edit(isSignificant: true) { $0.title = PlainText("\($0.title), corrected") ?? $0.title }
      case 7: try await edit(isSignificant: false) { $0.content = CleanHTML(alreadyClean: $0.content.html + "<p>More.</p>") }
      case 8: try await retag()
      case 9: try await withdraw()
      case 10: try await restore()
      case 11: try await translate()
      case 12: try await redate()
      default: redefine()
      }
    }
  }

  private mutating func publish(at moment: Date) async throws {
    let number = articles.count + 1
    var article = try BuildOffice.article(number, "2026-01-01T00:00:00Z")
    article.state = moment > now ? .scheduled(for: moment) : .published(at: moment)
    article.updated = moment
    decorate(&article)
    articles[number] = article
    for office in offices { try await office.add(article) }
  }

  private mutating func decorate(_ article: inout Article) {
    article.section = below(4) == 0 ? nil : PlainText(Self.sections[below(Self.sections.count)])
    article.tags = Self.tags.filter { _ in below(4) == 0 }.compactMap { PlainText($0) }
    article.authors = Self.authors.filter { _ in below(3) == 0 }.compactMap { PlainText($0).map { Author(name: $0) } }
    article.language = LanguageTag(Self.languages[below(Self.languages.count)]) ?? article.language
  }

  private mutating func retag() async throws {
    var model = self
    try await edit(isSignificant: false) { model.decorate(&$0) }
    generator = model.generator
  }

  private mutating func withdraw() async throws {
    let now = now
    try await edit(isSignificant: true) { article in
      guard case .published(let date) = article.state else { return }
      article.state = .withdrawn(at: now, published: date)
    }
  }

  private mutating func restore() async throws {
    guard let number = articles.filter({ $0.value.state.name == .withdrawn }).keys.sorted().last else { return }
    try await edit(number, isSignificant: true) { article in
      article.state = .published(at: article.published ?? article.updated)
    }
  }

  private mutating func translate() async throws {
    let group = PlainText("group \(below(3))")
    try await edit(isSignificant: false) { $0.translationGroup = $0.translationGroup == nil ? group : nil }
  }

  private mutating func redate() async throws {
    let days = below(60) - 30
    let now = now
    try await edit(isSignificant: false) { article in
      guard case .published(let date) = article.state else { return }
      article.state = .published(at: min(date + TimeInterval(86_400 * days), now))
    }
  }

  private mutating func release() async throws {
    for (number, article) in articles.sorted(by: { $0.key < $1.key }) {
      guard case .scheduled(let date) = article.state, date <= now else { continue }
      try await edit(number, isSignificant: false) { $0.state = .published(at: date) }
    }
  }

  private mutating func edit(_ number: Int? = nil, isSignificant: Bool, _ change: (inout Article) -> Void) async throws {
    // The newest are edited most.
    let chosen = number ?? max(1, articles.count - (below(3) == 0 ? below(articles.count + 1) : below(6)))
    guard let old = articles[chosen] else { return }
    var article = old
    change(&article)
    guard article != old else { return }
    if isSignificant { article.updated = max(now, old.updated) }
    articles[chosen] = article
    let saved = article
    for office in offices {
      try await office.store.write { writer in
        try writer.update(saved, changes: saved.changes(from: old), isSignificant: isSignificant, savedAt: saved.updated)
      }
    }
  }

  /// Now and then the definitions of feeds, or the publication, change.
  private mutating func redefine() {
    switch below(5) {
    case 0: feeds[3].limit = 2 + below(6)
    case 1: feeds[3].content = feeds[3].content == .full ? .summary : .full
    case 2: feeds[1].title = PlainText("Title \(below(9))") ?? feeds[1].title
    case 3: feeds[3].selection.languages = below(2) == 0 ? [] : Set(["zh"].compactMap { LanguageTag($0) })
    default:
      let rights = PlainText("Rights \(below(9))")
      for index in offices.indices { offices[index].publication.rights = rights }
    }
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &generator) }
}
