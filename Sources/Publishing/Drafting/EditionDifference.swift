import Foundation
import Model

/// What differs between two states of an edition, a line each, for its history.
struct EditionDifference {
  let old: Edition?
  let new: Edition
  let zone: TimeZone
  /// The headline of an article.
  let title: (ArticleID) throws -> PlainText

  /// Longer lists are cut; what an edition carries now is in the edition.
  private static let mostLines = 100

  func lines() throws -> [PlainText] {
    var lines = try articleLines() + wordingLines()
    if let old {
      if old.scheduledFor != new.scheduledFor { lines.append("due on \(day(new.scheduledFor)) instead of \(day(old.scheduledFor))") }
      lines += words("subject", old.edits.subject?.string, new.edits.subject?.string)
      lines += words("preheader", old.edits.preheader?.string, new.edits.preheader?.string)
      lines += words("intro", old.edits.intro, new.edits.intro)
      lines += words("closing", old.edits.closing, new.edits.closing)
    } else {
      lines.append("due on \(day(new.scheduledFor))")
    }
    let cut = lines.count > Self.mostLines ? ["and \(lines.count - Self.mostLines) more"] : []
    return (lines.prefix(Self.mostLines) + cut).compactMap { PlainText($0) }
  }

  private func articleLines() throws -> [String] {
    let (before, now) = (homes(old), homes(new))
    var lines: [String] = []
    for section in new.sections {
      for article in section.articles {
        switch before[article] {
        case section.title: continue
        case nil: lines.append("+ \(try title(article)) (\(section.title))")
        case let earlier?: lines.append("\(try title(article)): from \(earlier) to \(section.title)")
        }
      }
    }
    for article in old?.articleIDs ?? [] where now[article] == nil { lines.append("− \(try title(article))") }
    for section in new.sections where isReordered(section) { lines.append("\(section.title): in another order") }
    return lines
  }

  /// Whether those that stood there before stand there in another order now.
  private func isReordered(_ section: EditionSection) -> Bool {
    guard let before = old?.sections.first(where: { $0.title == section.title })?.articles else { return false }
    return section.articles.filter(before.contains) != before.filter(section.articles.contains)
  }

  private func wordingLines() throws -> [String] {
    let (before, now) = (old?.edits.wordings ?? [], new.edits.wordings)
    let changed = Set(before).symmetricDifference(now).map(\.article)
    return try Set(changed).sorted().map { article in
      let (was, says) = (old?.edits.wording(of: article), new.edits.wording(of: article))
      var parts: [String] = []
      if was?.title != says.title { parts.append(says.title.map { "headline “\($0)”" } ?? "its own headline") }
      if was?.teaser != says.teaser { parts.append(says.teaser == nil ? "its own teaser" : "another teaser") }
      if was?.picture != says.picture { parts.append(says.picture == nil ? "its own picture" : "another picture") }
      return "\(try title(article)): \(parts.joined(separator: ", "))"
    }
  }

  private func words(_ name: String, _ old: String?, _ new: String?) -> [String] {
    guard old != new else { return [] }
    guard let new else { return ["\(name): as the rules have it"] }
    let line = new.split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
    return ["\(name): \(line.count < 100 ? line : line.prefix(100) + "…")"]
  }

  private func homes(_ edition: Edition?) -> [ArticleID: PlainText] {
    var homes: [ArticleID: PlainText] = [:]
    for section in edition?.sections ?? [] { for article in section.articles { homes[article] = section.title } }
    return homes
  }

  private func day(_ moment: Date) -> String {
    let time = CivilTime(moment, in: zone)
    return "\(time.dayText()), \(time.hourAndMinute)"
  }
}
