import Findings
import Feeds
import Foundation
import Markup
import Model
import Publishing

/// What was done, as a newcomer reads it.
struct ReportText {
  /// Longer lists are cut; `--json` has everything.
  private static let mostLines = 40

  let isQuiet: Bool
  let zone: TimeZone

  func show(_ report: ImportReport, isDryRun: Bool = false) {
    let leftOut = report.omitted == 0 ? "" : ", \(report.omitted) left out"
    say(
      "\(isDryRun ? "Would import" : "Imported")  \(report.added) added, \(report.updated) updated, \(report.unchanged) unchanged, "
        + "\(report.refused) refused\(leftOut), from \(counted(report.documents, "document"))"
        + (report.notModified > 0 ? ", \(report.notModified) of them not modified since the last visit" : ""))
    for entry in report.entries.filter({ !$0.isRefusal }).prefix(Self.mostLines) { show(entry) }
    sayCut(report.entries.count { !$0.isRefusal })
    for gone in report.gone.prefix(Self.mostLines) {
      say("  gone: \(gone); its articles stay, `tidings articles withdraw` takes them back")
    }
    sayCut(report.gone.count)
    for note in report.notes.prefix(Self.mostLines) { say("  \(note.source): \(note.text)") }
    for entry in report.entries where entry.isRefusal { complain(entry) }
    for failed in report.failures { Terminal.complain("source \(failed.source): \(failed.failure)") }
    let dates = DateText(zone: zone)
    for concern in report.concerns {
      Terminal.complain("source \(concern.source): \(concern.why(dates.dayAndTime))\n\(concern.remedy)")
    }
  }

  private func show(_ entry: ImportEntry) {
    switch entry.outcome {
    case .added(let article): say("  + \(article.title)  (\(entry.document))")
    case .updated(let article, let changes, let isSignificant):
      say("  ~ \(article.title)  (\(entry.document)): \(Self.names(changes))\(isSignificant ? "" : ", no news to readers")")
    case .unchanged(let article, let kept):
      say("  = \(article.title)  (\(entry.document)): kept as edited here: \(Self.names(kept))")
    case .omitted(let name, let why): say("  - \(name)  (\(entry.document)): left out, \(why)")
    case .refused: break
    }
    for repair in entry.repairs.prefix(5) {
      say("      \(repair.line.map { "line \($0): " } ?? "")\(repair.message)")
    }
    if entry.repairs.count > 5 { say("      and \(entry.repairs.count - 5) more repairs") }
  }

  private func complain(_ entry: ImportEntry) {
    guard case .refused(let why, let remedy) = entry.outcome else { return }
    Terminal.complain("\(entry.document): \(why)\n  \(remedy)")
  }

  func show(released: [Article]) {
    for article in released { say("Released  \(article.title)") }
  }

  func show(_ report: BuildReport, folder: String) {
    let changed = report.changed
    say("Built     \(counted(report.files.count, "file")): \(changed.count) changed, \(report.unchanged) unchanged")
    for (name, change) in changed.prefix(Self.mostLines) {
      let articles = report.articles[name].map { ", \(counted($0, "article"))" } ?? ""
      say("  \(change.rawValue) \(folder)/\(name)\(articles)")
    }
    sayCut(changed.count)
    for (name, findings) in report.findings.sorted(by: { $0.key < $1.key }) { show(findings, of: "\(folder)/\(name)") }
    for renaming in report.renamings.prefix(Self.mostLines) {
      say("  the feed of '\(renaming.value)' in \(renaming.series) is named \(renaming.name), because another is named \(renaming.wished)")
    }
  }

  /// Errors keep a document back, and are told even when nothing else is.
  private func show(_ findings: CheckReport, of document: String) {
    let text = CheckText(document: document)
    for finding in findings.findings.filter({ $0.severity == .error }).prefix(Self.mostLines) { Terminal.complain(text.lines(of: finding)) }
    if findings.hasErrors {
      Terminal.complain(
        "\(document): not published, because of these errors; the old one stays\nReport this: it is a fault of the program.")
    }
    for finding in findings.findings.filter({ $0.severity == .warning }).prefix(Self.mostLines) { say("  " + text.line(of: finding)) }
    sayCut(findings.count(.warning))
  }

  func say(_ text: String) {
    if !isQuiet { Terminal.print(text) }
  }

  private func sayCut(_ count: Int) {
    if count > Self.mostLines { say("  … and \(count - Self.mostLines) more; --json lists all") }
  }

  static func names(_ fields: Set<ArticleField>) -> String {
    fields.map(\.rawValue).sorted().joined(separator: ", ")
  }
}

/// `1 article`, `2 articles`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

extension ImportEntry {
  var isRefusal: Bool {
    if case .refused = outcome { true } else { false }
  }
}
