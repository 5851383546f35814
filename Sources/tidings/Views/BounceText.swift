import Mail
import Model
import Publishing

/// What became of mail that came back, as a person reads it.
struct BounceReportText {
  /// Longer lists are cut; `--json` has everything.
  private static let mostLines = 40

  let isQuiet: Bool

  func show(_ report: BounceReport, isTrial: Bool) {
    let counts = Bounce.Outcome.allCases.map { "\(report.count($0)) \($0.rawValue)" }.joined(separator: ", ")
    say("\(isTrial ? "Would process" : "Processed")  \(counts), \(report.known) known, from \(counted(report.messages, "message"))")
    let shown = report.entries.filter { $0.outcome != .processed(.refused) && $0.outcome != .known }
    for entry in shown.prefix(Self.mostLines) { say("  \(line(of: entry))") }
    if shown.count > Self.mostLines { say("  … and \(shown.count - Self.mostLines) more; --json lists all") }
    for entry in report.entries.filter({ $0.outcome == .processed(.refused) }).prefix(Self.mostLines) {
      Terminal.complain("\(entry.name): not believed, and nothing changed: \(entry.note)")
    }
    for problem in report.problems.prefix(Self.mostLines) { Terminal.complain(problem) }
    guard !report.paused.isEmpty else { return }
    for entry in report.paused {
      let diagnostic = entry.finding.diagnostic.map { ": “\($0)”" } ?? ""
      Terminal.complain("\(entry.note): nothing is sent to this domain until you look into it\(diagnostic)")
    }
    Terminal.remark("`tidings bounces pauses` lists the domains, `tidings bounces lift DOMAIN` lets mail go again.")
  }

  private func line(of entry: BounceEntry) -> String {
    let parts = [
      entry.name, entry.edition?.description, "\(entry.finding.bounceClass.rawValue): \(entry.finding.reason.rawValue)",
      entry.subscriber.map { "\($0.mailbox.address)" } ?? entry.finding.recipient?.addresses.first?.description,
      entry.source.map { "found by \($0.rawValue)" }, entry.outcome.name, "(\(entry.note))",
    ]
    return parts.compactMap(\.self).joined(separator: "  ")
  }

  private func say(_ text: String) {
    if !isQuiet { Terminal.print(text) }
  }
}

/// What is read from one message, as a person reads it.
enum BounceReadingText {
  static func show(_ reading: BounceReading) {
    if let token = reading.token { Terminal.print("\(FactList([("token", line(of: token))]))\n") }
    for finding in reading.findings {
      let recipient = finding.recipient.map { recipient in
        "\(recipient.addresses.map(\.description).joined(separator: ", ")) (found by \(recipient.source.rawValue))"
      }
      let facts: [(String, String?)] = [
        ("class", finding.bounceClass.rawValue), ("reason", finding.reason.rawValue), ("status", finding.status?.description),
        ("recipient", recipient), ("diagnostic", finding.diagnostic?.string),
      ]
      Terminal.print("\(FactList(facts))")
      for line in finding.evidence { Terminal.print("  | \(line)") }
      Terminal.print("")
    }
    for problem in reading.problems { Terminal.print("repaired: \(problem)") }
  }

  private static func line(of token: BounceToken) -> String {
    switch token {
    case .delivery(let delivery, let field): "\(delivery.edition) to subscriber \(delivery.subscriber), in \(field)"
    case .reader(let reader, let field): "subscriber \(reader.subscriber) of \(reader.newsletter), in \(field)"
    case .refused(let refusal, let field): "not taken, in \(field): \(refusal)"
    }
  }
}

/// Pauses as a person reads them.
struct DomainPauseText {
  let dates: DateText

  func line(of pause: DomainPause) -> String {
    let parts = [
      pause.domain.string, "since \(dates.dayAndTime(pause.since))", pause.reason.string,
      pause.lifting.map { "lifted \(dates.dayAndTime($0.at)) by \($0.by)" + ($0.note.map { " “\($0)”" } ?? "") },
    ]
    return parts.compactMap(\.self).joined(separator: "  ")
  }
}
