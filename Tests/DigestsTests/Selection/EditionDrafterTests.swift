import Digests
import Foundation
import Model
import TestSupport
import Testing

@Suite struct EditionDrafterTests {
  private typealias Make = SelectionFixtures

  @Test func sectionsTakeTheNewestAndALaterSectionTakesTheRest() throws {
    let articles = try (1...5).map { try Make.published("n\($0)", daysBefore: Double($0)) }
    let edition = try draft(articles)
    #expect(edition.sections.map(\.title.string) == ["News", "More"])
    #expect(names(edition.sections[0]) == ["n1", "n2"])
    #expect(names(edition.sections[1]) == ["n3", "n4"])
    #expect(try verdict("n5", edition) == .sectionFull(section: Make.text("News"), limit: 2))
    #expect(try verdict("n2", edition) == .taken(section: Make.text("News"), place: 2))
  }

  @Test func aSectionWithoutArticlesIsNotListed() throws {
    #expect(try draft([Make.published("a", daysBefore: 1)]).sections.count == 1)
    #expect(try draft([]).sections.isEmpty)
  }

  @Test func everyReasonHasItsVerdictInOrderOfPrecedence() throws {
    let window = EditionWindow(opening: .days(7))
    let carried = [try Make.id("carried"): try Make.edition(7), try Make.id("later"): try Make.edition(7)]
    let later = Make.friday + Make.hour
    let articles = [
      try Make.article("draft", state: .draft, included: false),
      try Make.article("withdrawn", state: .withdrawn(at: Make.friday, published: Make.friday - Make.day), included: false),
      try Make.article("excluded", state: .published(at: later), included: false),
      try Make.article("later", state: .scheduled(for: later)), try Make.published("carried", daysBefore: 30),
      try Make.published("old", daysBefore: 30, section: "Sports"), try Make.published("sports", daysBefore: 1, section: "Sports"),
      try Make.article("soon", state: .scheduled(for: Make.friday - 1)), try Make.article("end", state: .published(at: Make.friday)),
    ]
    let edition = try draft(articles, newsletter: Make.newsletter(window: window), carried: carried)
    #expect(try verdict("draft", edition) == .draft)
    #expect(try verdict("withdrawn", edition) == .withdrawn)
    #expect(try verdict("excluded", edition) == .excluded)
    #expect(try verdict("later", edition) == .scheduled)
    #expect(try verdict("carried", edition) == .carried(by: Make.edition(7)))
    #expect(try verdict("old", edition) == .outsideWindow)
    #expect(try verdict("sports", edition) == .noSection)
    #expect(try verdict("soon", edition) == .taken(section: Make.text("News"), place: 1))
    #expect(try verdict("end", edition) == .scheduled, "the end is not part of the window")
  }

  @Test func whatCameInLateIsNotLost() throws {
    let sent = try Make.earlier(1, due: Make.friday - Make.week, state: .sent)
    let late = try Make.published("late", daysBefore: 20)
    #expect(try draft([late], earlier: [sent]).articleIDs == [late.id])
  }

  @Test func aDraftKeepsItsArticlesWhenItIsMadeAnew() throws {
    let article = try Make.published("a", daysBefore: 1)
    let first = try draft([article])
    let second = try draft([article], earlier: [first], carried: [article.id: first.id])
    #expect(first == second)
  }

  @Test func aSectionSelectsByWordsAndPassesOverWhatItIsTold() throws {
    var rule = SectionRule(title: try Make.text("Steel"), words: [try Make.text("STEEL"), try Make.text("钢")])
    rule.skip = SectionRule.Skip(selection: Selection(tags: [try Make.text("ad")]), words: [try Make.text("erratum")])
    let articles = try [
      Make.article("steel", state: .published(at: Make.friday - 1), title: "Ｓteel is made"),
      Make.article("gang", state: .published(at: Make.friday - 2), title: "不锈钢"),
      Make.article("ad", state: .published(at: Make.friday - 3), title: "Steel for sale", tags: ["ad"]),
      Make.article("erratum", state: .published(at: Make.friday - 4), title: "Steel: an Erratum"),
      Make.article("wood", state: .published(at: Make.friday - 5), title: "Wood"),
    ]
    let edition = try draft(articles, newsletter: Make.newsletter(sections: [rule]))
    #expect(edition.sections.map(names) == [["steel", "gang"]])
    #expect(try verdict("ad", edition) == .noSection && verdict("wood", edition) == .noSection)
  }

  @Test func aRuleThatPassesOverNothingPassesOverNothing() throws {
    #expect(try !SectionRule.Skip().concerns(Make.published("a", daysBefore: 1, tags: ["x"])))
  }

  @Test func whatWasCorrectedSinceItsEditionClosedSaysSo() throws {
    var article = try Make.published("a", daysBefore: 10)
    article.updated = Make.friday - Make.day
    let newsletter = try Make.newsletter()
    let closed = [try Make.edition(7): Make.friday - Make.week]
    var drafter = EditionDrafter(
      plan: try Make.plan(newsletter), newsletter: newsletter, carried: [article.id: try Make.edition(7)], closed: closed)
    drafter.consider(article)
    #expect(drafter.decisions().map(\.verdict) == [.corrected(after: try Make.edition(7), on: article.updated)])
  }

  /// Whatever people pinned and dropped: nothing twice, nothing beyond the limits but pins, and the same edition in any order.
  @Test(arguments: 0..<200)
  func whatPeopleDidIsKeptWhateverTheStoreHolds(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let newsletter = try Make.newsletter()
    let articles = try randomArticles(using: &generator)
    var edits = EditionEdits()
    for article in articles {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: edits.drop(article.id)
      case 1: edits.pin(article.id, to: newsletter.sections[Int.random(in: 0...1, using: &generator)].title)
      default: continue
      }
    }
    var replaced = try Make.earlier(1, due: Make.friday, state: .draft)
    replaced.edits = edits
    let edition = try draft(articles, newsletter: newsletter, earlier: [replaced])
    #expect(edition == (try draft(articles.shuffled(using: &generator), newsletter: newsletter, earlier: [replaced])))
    #expect(edition == (try draft(articles, newsletter: newsletter, earlier: [edition])), "drafting twice changes nothing")
    #expect(Set(edition.articleIDs).count == edition.articleIDs.count, "nothing twice")
    #expect(Set(edition.articleIDs).isDisjoint(with: edits.dropped))
    let byID = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
    for pin in edits.pinned {
      let isAvailable = edition.window.unavailability(of: try #require(byID[pin.article])) == nil
      #expect(edition.articleIDs.contains(pin.article) == isAvailable)
    }
    for section in edition.sections {
      let pins = edition.edits.pinned.count { $0.section == section.title }
      #expect(section.articles.count <= max(2, pins))
    }
    let verdicts = edition.currentDecisions
    for id in edition.articleIDs { #expect(SelectionDecision(article: id, verdict: try #require(verdicts[id])).isTaken) }
    #expect(verdicts.count == articles.count)
  }

  @Test func thinnessIsCounted() throws {
    let newsletter = try Make.newsletter(thinBelow: 2)
    #expect(try draft([Make.published("a", daysBefore: 1)]).isThin(for: newsletter))
    #expect(try !draft([Make.published("a", daysBefore: 1), Make.published("b", daysBefore: 1)]).isThin(for: newsletter))
  }

  @Test func aLimitBelowZeroTakesNothing() throws {
    let rule = SectionRule(title: try Make.text("News"), limit: -3)
    #expect(try draft([Make.published("a", daysBefore: 1)], newsletter: Make.newsletter(sections: [rule])).sections.isEmpty)
  }

  @Test func anEditionOfAHugeStoreKeepsABoundedNumberOfDecisions() throws {
    let articles = try (1...2000).map { try Make.published("n\($0)", daysBefore: Double($0)) }
    let edition = try draft(articles)
    #expect(edition.decisions.count == EditionDrafter.keptDecisions + 4)
    #expect(Set(edition.decisions.filter(\.isTaken).map(\.article)) == Set(edition.articleIDs))
    var drafter = EditionDrafter(plan: try Make.plan(Make.newsletter()), newsletter: try Make.newsletter(), carried: [:])
    articles.forEach { drafter.consider($0) }
    #expect(drafter.decisions().count == 2000)
  }

  @Test(arguments: 0..<300)
  func anyStoreGivesAnEditionThatKeepsTheRules(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let days = EditionWindow.Opening.days(Int.random(in: 1...10, using: &generator))
    let newsletter = try Make.newsletter(window: EditionWindow(opening: Bool.random(using: &generator) ? .sinceLastEdition : days))
    let articles = try randomArticles(using: &generator)
    let carried = try Dictionary(
      uniqueKeysWithValues: articles.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }.map { ($0.id, try Make.edition(1)) })
    let sent = try Make.earlier(1, due: Make.friday - Make.week, state: .sent)
    let edition = try draft(articles, newsletter: newsletter, earlier: [sent], carried: carried)

    #expect(edition == (try draft(articles.shuffled(using: &generator), newsletter: newsletter, earlier: [sent], carried: carried)))
    #expect(Set(edition.articleIDs).count == edition.articleIDs.count, "nothing twice")
    #expect(Set(edition.decisions.map(\.article)) == Set(articles.map(\.id)) && edition.decisions.count == articles.count)
    #expect(edition.sections.allSatisfy { $0.articles.count <= 2 })
    let byID = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
    for id in edition.articleIDs {
      let article = try #require(byID[id])
      let published = try #require(article.published)
      #expect(carried[id] == nil && article.mail.isIncluded && published < edition.window.end)
      #expect(article.state.name == .published || article.state.name == .scheduled)
      if case .days = newsletter.window.opening { #expect(edition.window.contains(published)) }
    }
  }

  @Test(arguments: 0..<40)
  func olderArticlesChangeNothingOnceTheEditionIsSettled(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let opening: EditionWindow.Opening = Bool.random(using: &generator) ? .sinceLastEdition : .days(7)
    let newsletter = try Make.newsletter(window: EditionWindow(opening: opening))
    let articles = try manyArticles(using: &generator)
    let carried = try Dictionary(
      uniqueKeysWithValues: articles.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }.map { ($0.id, try Make.edition(1)) })
    let sent = try Make.earlier(1, due: Make.friday - Make.week, state: .sent)
    let plan = try Make.plan(newsletter, earlier: [sent])
    var drafter = EditionDrafter(plan: plan, newsletter: newsletter, carried: carried)
    var considered = 0
    for article in Self.asTheyAreVisited(articles) {
      if let published = article.published, drafter.isSettled(against: published) { break }
      drafter.consider(article)
      considered += 1
    }
    #expect(considered < articles.count)
    #expect(drafter.edition() == (try draft(articles, newsletter: newsletter, earlier: [sent], carried: carried)))
  }

  /// Drafts first, then the newest; ties by id.
  private static func asTheyAreVisited(_ articles: [Article]) -> [Article] {
    articles.sorted { left, right in
      let (leftDate, rightDate) = (left.published ?? .distantFuture, right.published ?? .distantFuture)
      return leftDate == rightDate ? left.id < right.id : leftDate > rightDate
    }
  }

  /// Far more than an edition keeps decisions of, over a hundred days around its date.
  private func manyArticles(using generator: inout SeededGenerator) throws -> [Article] {
    try (0..<2000).map { number in
      let date = Make.friday + Double(Int.random(in: -95...5, using: &generator)) * Make.day
      let states: [ArticleState] = [.draft, .scheduled(for: date), .withdrawn(at: date, published: date)]
      let state = Int.random(in: 0..<20, using: &generator) == 0 ? states.randomElement(using: &generator) : nil
      return try Make.article("a\(number)", state: state ?? .published(at: date), section: ["News", "People", "Sports"][number % 3])
    }
  }

  private func randomArticles(using generator: inout SeededGenerator) throws -> [Article] {
    try (0..<Int.random(in: 0...30, using: &generator)).map { number in
      let date = Make.friday + Double(Int.random(in: -14...2, using: &generator)) * Make.day
      let states: [ArticleState] = [
        .draft, .scheduled(for: date), .published(at: date), .published(at: date), .withdrawn(at: date, published: date),
      ]
      return try Make.article(
        "a\(number)", state: try #require(states.randomElement(using: &generator)), title: "T\(number % 3)",
        section: ["News", "People", "Sports", nil].randomElement(using: &generator) ?? nil,
        included: Int.random(in: 0..<6, using: &generator) > 0)
    }
  }

  private func draft(
    _ articles: [Article], newsletter: NewsletterDefinition? = nil, earlier: [Edition] = [], carried: [ArticleID: EditionID] = [:]
  ) throws -> Edition {
    let newsletter = try newsletter ?? Make.newsletter()
    var drafter = EditionDrafter(plan: try Make.plan(newsletter, earlier: earlier), newsletter: newsletter, carried: carried)
    articles.forEach { drafter.consider($0) }
    return drafter.edition()
  }

  private func verdict(_ name: String, _ edition: Edition) throws -> SelectionDecision.Verdict? {
    let id = try Make.id(name)
    return edition.decisions.first { $0.article == id }?.verdict
  }

  private func names(_ section: EditionSection) -> [String] {
    section.articles.map { String($0.string.split(separator: ":").last ?? "") }
  }
}
