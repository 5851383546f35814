import Foundation
import Model
import Publishing
import SQLiteStore

/// What the store knows of the sources, for `doctor`.
struct SourceRecords {
  private let dates: DateText
  private var health: [Slug: SourceHealth] = [:]
  private var gone: [Slug: [WebAddress]] = [:]
  private var now = Date()

  /// Reads the store of a publication; where there is none, or none that can be read, nothing is known.
  init(_ publication: Publication, storePath: String) async {
    dates = DateText(zone: publication.timeZone)
    guard FileManager.default.fileExists(atPath: storePath) else { return }
    do {
      now = try Settings.clock().now
      let store = try SQLiteStore(path: storePath, createIfMissing: false)
      for name in publication.sources.map(\.name) {
        let (found, records) = try await store.read { (try $0.health(of: name), try $0.fetchRecords(of: name)) }
        health[name] = found
        gone[name] = records.filter { $0.goneSince != nil }.map(\.address)
      }
    } catch {
      // The finding on the store says what is wrong with it.
      return
    }
  }

  /// How a source on the web was at the last visit.
  func summary(of source: SourceDefinition) -> Finding {
    let subject = "source \(source.name)"
    guard let known = health[source.name] else { return Finding(.good, subject, "not imported yet") }
    guard let success = known.succeeded else { return Finding(.improvable, subject, "was never read to its end") }
    let news = known.lastNew.map { ", the last new one on \(dates.dayAndTime($0))" } ?? ""
    return Finding(.good, subject, "\(counted(known.articles, "article")) on \(dates.dayAndTime(success))\(news)")
  }

  /// What is not as it should be with a source, besides what was said of its place already.
  func findings(on source: SourceDefinition, besides place: Finding) -> [Finding] {
    let subject = "source \(source.name)"
    var findings = (health[source.name]?.concerns(of: source, at: now) ?? []).compactMap { concern -> Finding? in
      if case .empty = concern.kind, place.grade == .wrong { return nil }
      return Finding(.wrong, subject, "\(concern.why(dates.dayAndTime))\n\(concern.remedy)")
    }
    if let resume = health[source.name]?.resumeAfter, resume > now {
      findings.append(Finding(.improvable, subject, "asked not to be asked before \(dates.dayAndTime(resume))"))
    }
    if let pages = gone[source.name], !pages.isEmpty {
      let list = pages.prefix(5).map(\.string).joined(separator: ", ") + (pages.count > 5 ? ", …" : "")
      let what = "\(counted(pages.count, "page")) gone: \(list)"
      findings.append(
        Finding(.improvable, subject, "\(what)\nTheir articles stay; `tidings articles withdraw` takes one back."))
    }
    return findings
  }
}
