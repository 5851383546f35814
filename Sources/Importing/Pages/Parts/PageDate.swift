import Foundation
import Markup
import Model

/// When a page says that its article was published.
struct PageDate {
  /// The first publication.
  private(set) var published: Date?
  /// The last change, if the page tells one that is later.
  private(set) var updated: Date?
  private(set) var repairs: [Repair] = []

  /// Looks where rules say, then in the metadata, in `<time>`, in the line under the headline, and last in a signature.
  init(of page: Page, title: PageTitle, body: PageBody?, credits: PageCredits, _ lookup: inout RuleLookup) {
    let zone = page.context.timeZone
    var readings = Self.byRule(page, &lookup)
    if readings.isEmpty, case .pages(let own?) = page.context.source.kind, !own.date.isEmpty {
      repairs.append(Repair("the rules for `date` find no date; it was looked for elsewhere"))
    }
    readings += page.metadata.published.compactMap { DateReading($0, in: zone) }
    readings += Self.timeElements(of: page, body: body).compactMap { DateReading($0, in: zone) }
    readings += credits.dates
    if readings.isEmpty, let signed = Self.signature(page, body) {
      readings.append(signed)
      repairs.append(Repair("the page states no publication date; the date under its text was taken"))
    }
    published = Self.mostExact(readings, in: zone)?.date
    updated = page.metadata.updated.lazy.compactMap { DateReading($0, in: zone)?.date }.first
    if let changed = updated, let first = published, changed <= first { updated = nil }
  }

  /// The first reading, or one further down that adds the time to the same day.
  private static func mostExact(_ readings: [DateReading], in zone: TimeZone) -> DateReading? {
    guard let first = readings.first, !first.statesTime else { return readings.first }
    let day = CivilTime(first.date, in: zone).dayText()
    return readings.first { $0.statesTime && CivilTime($0.date, in: zone).dayText() == day } ?? first
  }

  private static func byRule(_ page: Page, _ lookup: inout RuleLookup) -> [DateReading] {
    for element in lookup.elements(page.rules.date, where: { reading(of: $0, on: page) != nil }) {
      if let reading = reading(of: element, on: page) { return [reading] }
    }
    return []
  }

  /// The date that an element states in an attribute, or on one of its lines: one labelled as such before any other.
  private static func reading(of element: Element, on page: Page) -> DateReading? {
    let zone = page.context.timeZone
    for name in ["datetime", "content"] {
      if let value = element[name], let reading = DateReading(value, in: zone) { return reading }
    }
    let lines = page.outline.range(of: element).prefix(50).map { CreditLine(page.outline.lines[$0].text, zone: zone) }
    return (lines.first { $0.date != nil && $0.isLabelled } ?? lines.first { $0.date != nil })?.date
      ?? DateReading.first(in: InlineText(of: [.element(element)]).folded, zone: zone)?.reading
  }

  /// The values of `<time>` elements that stand for the article and not for one beside it.
  private static func timeElements(of page: Page, body: PageBody?) -> [String] {
    let end = body?.lines.upperBound ?? Int.max
    let times = page.document.elements(matching: #"time, [itemprop="datePublished"], abbr.published"#).filter { time in
      guard let line = page.outline.lines(around: time).first else { return false }
      return line < end && !page.outline.lines[line].isInFurniture && !FurnitureHints.isInLink(time)
    }
    let first = times.filter {
      $0["itemprop"] == "datePublished" || $0["pubdate"] != nil || FurnitureHints.words(of: $0).contains("published")
    }
    let rest = times.filter { FurnitureHints.words(of: $0).isDisjoint(with: ["updated", "modified"]) }
    return (first + rest).map { $0["datetime"] ?? $0["content"] ?? $0["title"] ?? $0.text.folded }
  }

  /// The date under a notice, as Chinese ones are signed: a short line among the last of the text.
  private static func signature(_ page: Page, _ body: PageBody?) -> DateReading? {
    guard let body else { return nil }
    for line in page.outline.lines[body.lines].suffix(4).reversed() where line.weight <= 40 {
      let credit = CreditLine(line.text, zone: page.context.timeZone)
      if let date = credit.date, TextWeight.weight(of: credit.rest) <= 24 { return date }
    }
    return nil
  }
}
