import Digests
import Foundation
import Model
import Testing

/// Articles, newsletters and editions for the tests of selection.
enum SelectionFixtures {
  /// Friday 20 November 2026, 09:00 in Shanghai.
  static let friday = Date(timeIntervalSince1970: 1_795_136_400)
  static let hour = 3600.0
  static let day = 24 * hour
  static let week = 7 * day

  static func zone() throws -> TimeZone { try #require(TimeZone(identifier: "Asia/Shanghai")) }

  static func text(_ raw: String) throws -> PlainText { try #require(PlainText(raw)) }

  static func id(_ name: String) throws -> ArticleID { try #require(ArticleID("tag:example.edu,2026:\(name)")) }

  static func edition(_ number: Int) throws -> EditionID {
    let weekly = try #require(Slug("weekly"))
    return try #require(EditionID(newsletter: weekly, number: number))
  }

  static func article(
    _ name: String, state: ArticleState, title: String? = nil, section: String? = "News", tags: [String] = [], included: Bool = true
  ) throws -> Article {
    let origin = Origin(source: try #require(Slug("cms")), externalID: try text(name))
    return Article(
      id: try id(name), url: try #require(WebAddress("https://example.edu/news/\(name).html")), title: try text(title ?? "Title \(name)"),
      content: CleanHTML(alreadyClean: "<p>Text of \(name).</p>"), language: try #require(LanguageTag("en")),
      section: section.flatMap { PlainText($0) }, tags: try tags.map(text), state: state, updated: friday,
      mail: MailVariant(isIncluded: included), origin: origin)
  }

  static func published(_ name: String, daysBefore days: Double, section: String? = "News", tags: [String] = []) throws -> Article {
    try article(name, state: .published(at: friday - days * day), section: section, tags: tags)
  }

  static func newsletter(window: EditionWindow = EditionWindow(), sections: [SectionRule]? = nil, thinBelow: Int = 1) throws
    -> NewsletterDefinition
  {
    let news = SectionRule(title: try text("News"), selection: Selection(sections: [try text("News")]), limit: 2)
    let rest = SectionRule(
      title: try text("More"), selection: Selection(sections: [try text("News"), try text("People")]), limit: 2, order: .title)
    return NewsletterDefinition(
      name: try #require(Slug("weekly")), title: try text("The Weekly"), subject: "{{firstTitle}}", preheader: "{{firstTitle}}",
      from: Mailbox(address: try #require(EmailAddress("news@example.edu"))), language: try #require(LanguageTag("en")),
      schedule: try #require(WeeklySchedule(weekday: .friday, hour: 9, minute: 0)), window: window, sections: sections ?? [news, rest],
      thinBelow: thinBelow)
  }

  static func plan(_ newsletter: NewsletterDefinition, now: Date = friday - day, earlier: [Edition] = []) throws -> EditionPlan {
    guard case .draft(let plan) = try EditionPlan.next(of: newsletter, in: zone(), now: now, earlier: earlier) else {
      throw SettledUnexpectedly()
    }
    return plan
  }

  static func earlier(_ number: Int, due: Date, state: Edition.State, start: Date? = nil) throws -> Edition {
    Edition(
      id: try edition(number), state: state, scheduledFor: due, window: EditionSpan(start: start, end: due), drafted: [], decisions: [])
  }

  struct SettledUnexpectedly: Error {}
}
