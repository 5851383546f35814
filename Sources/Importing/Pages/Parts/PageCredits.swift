import Foundation
import Markup
import Model

/// What the lines around the headline and the end of the text say: date, author, source.
struct PageCredits {
  /// The dates in them, the most likely first.
  private(set) var dates: [DateReading] = []
  /// The authors named.
  private(set) var authors: [String] = []
  /// The source named: a department, another paper.
  private(set) var source: String?
  /// The lines that are nothing but such details, and so no part of the text.
  private(set) var lines: Set<Int> = []

  /// Reads the lines from the headline to the start of the text, then those close before the headline, then behind the text.
  init(of page: Page, title: PageTitle, body: PageBody?) {
    let all = page.outline.lines.indices
    let start = body?.lines.lowerBound ?? all.upperBound
    let head = title.line.map { $0 < start || body?.lines.contains($0) == true ? $0 : start } ?? start
    let below = head..<min(max(start, head) + 6, all.upperBound, head + 40)
    let above = max(0, head - 6)..<head
    let end = body?.lines.upperBound ?? all.upperBound
    let behind = max(end - 3, below.upperBound)..<max(end - 3, below.upperBound, min(end + 8, all.upperBound))
    for line in below { read(line, of: page, isNear: true) }
    for line in above.reversed() { read(line, of: page, isNear: dates.isEmpty && line + 3 >= head) }
    for line in behind { read(line, of: page, isNear: false) }
  }

  /// Takes from a line what it says; a date that stands further off counts only with a label.
  private mutating func read(_ index: Int, of page: Page, isNear: Bool) {
    let line = page.outline.lines[index]
    guard line.weight <= 240, line.kind != .today, line.kind != .neighbours, line.kind != .imprint else {
      return
    }
    let credit = CreditLine(line.text, zone: page.context.timeZone)
    let isMostlyOther = TextWeight.weight(of: credit.rest) > 40
    if let date = credit.date, credit.isLabelled || (isNear && !isMostlyOther && !isListEntry(line)) { dates.append(date) }
    guard !isMostlyOther else { return }
    if authors.isEmpty { authors = credit.authors }
    source = source ?? credit.source
    if credit.isOnlyCredits { lines.insert(index) }
  }

  /// A date beside a link to somewhere else is that of another article.
  private func isListEntry(_ line: PageLine) -> Bool {
    line.linkDensity > 0.5 && line.weight > 20
  }

  /// The authors to publish: those named, then those in the metadata, then the source's, then the department that supplied the text.
  ///
  /// A department is an author only when nobody else is: it stands where a by-line would, and readers look for one.
  func authors(of page: Page, _ lookup: inout RuleLookup) -> [Author] {
    if let ruled = page.text(by: page.rules.author, &lookup)?.text {
      let credit = CreditLine(ruled, zone: page.context.timeZone)
      let names = credit.authors + (credit.authors.isEmpty ? PersonNames.names(in: credit.source ?? credit.rest) : [])
      if !names.isEmpty { return Self.authors(names) }
    }
    let data = page.metadata.authors.flatMap { person in
      PersonNames.names(in: person.name).compactMap { name in
        PlainText(name).map { Author(name: $0, url: person.url.flatMap { page.address.base.resolving($0) }) }
      }
    }
    if !authors.isEmpty { return Self.authors(authors) }
    if !data.isEmpty { return Self.unique(data) }
    if !page.context.source.defaults.authors.isEmpty { return page.context.source.defaults.authors }
    return Self.authors((source.map { [$0] } ?? page.metadata.sources).flatMap(PersonNames.names).prefix(1).map { $0 })
  }

  private static func authors(_ names: [String]) -> [Author] {
    unique(names.compactMap { PlainText($0).map { Author(name: $0) } })
  }

  private static func unique(_ authors: [Author]) -> [Author] {
    var seen: Set<PlainText> = []
    return authors.prefix(20).filter { seen.insert($0.name).inserted }
  }
}
