import Importing
import Model
import Publishing

/// Subscribers as a person reads them.
struct SubscriberText {
  let dates: DateText

  /// Number, address, name, and how it stands with each newsletter.
  func line(of subscriber: Subscriber) -> String {
    let subscriptions = subscriber.subscriptions.map { "\($0.newsletter) \($0.status.rawValue)" }.joined(separator: ", ")
    let parts = [
      "\(subscriber.id.number)", "\(subscriber.mailbox.address)", subscriber.mailbox.name?.string, subscriber.language?.string,
      subscriptions.isEmpty ? nil : subscriptions, subscriber.standing == .good ? nil : "[\(subscriber.standing.rawValue)]",
    ]
    return parts.compactMap(\.self).joined(separator: "  ")
  }

  func line(of suppression: Suppression) -> String {
    let parts = [
      suppression.target.name, suppression.newsletter.map { "for \($0)" } ?? "everywhere", suppression.reason.rawValue,
      suppression.note.map { "“\($0)”" }, suppression.evidence.map { "(\($0))" },
      "\(dates.dayAndTime(suppression.at)) by \(suppression.by)",
      suppression.lifting.map { "taken back \(dates.dayAndTime($0.at)) by \($0.by)" + ($0.note.map { " “\($0)”" } ?? "") },
    ]
    return parts.compactMap(\.self).joined(separator: "  ")
  }

  func show(_ record: SubscriberRecord) {
    let subscriber = record.subscriber
    let facts: [(String, String?)] = [
      ("number", "\(subscriber.id.number)"), ("name", subscriber.mailbox.name?.string), ("language", subscriber.language?.string),
      ("standing", subscriber.standing.rawValue), ("since", dates.dayAndTime(subscriber.since)),
    ]
    Terminal.print("\(subscriber.mailbox.address)\n\n\(FactList(facts))")
    for subscription in subscriber.subscriptions {
      let topics = subscription.topics.isEmpty ? "" : ", about " + subscription.topics.map(\.string).joined(separator: ", ")
      Terminal.print(
        "\(subscription.newsletter): \(subscription.status.rawValue), \(subscription.frequency.rawValue), \(subscription.format.rawValue)\(topics)"
      )
    }
    Terminal.print("")
    for event in record.consent { Terminal.print(line(of: event)) }
    for suppression in record.suppressions { Terminal.print("suppressed: \(line(of: suppression))") }
    for bounce in record.bounces { Terminal.print("came back: \(line(of: bounce))") }
    for delivery in record.deliveries {
      let parts = [dates.dayAndTime(delivery.since), "\(delivery.edition)", delivery.state.name.rawValue, delivery.state.detail]
      Terminal.print(parts.compactMap(\.self).joined(separator: "  "))
    }
  }

  private func line(of bounce: Bounce) -> String {
    let parts = [
      dates.dayAndTime(bounce.at), bounce.edition?.description, "\(bounce.bounceClass.rawValue): \(bounce.reason.rawValue)",
      bounce.status?.description, bounce.diagnostic.map { "“\($0)”" }, bounce.source.map { "found by \($0.rawValue)" },
      bounce.outcome.rawValue, bounce.note.map { "(\($0))" },
    ]
    return parts.compactMap(\.self).joined(separator: "  ")
  }

  private func line(of event: ConsentEvent) -> String {
    let origin: String? =
      switch event.origin {
      case .file(let name, let line): "\(name), line \(line)"
      case .network(let address): "from \(address)"
      case nil: nil
      }
    let parts = [
      dates.dayAndTime(event.at), "\(event.action.rawValue) (\(event.channel.rawValue))", event.newsletter?.string,
      event.wording.map { "“\($0.text)”" + ($0.version.map { ", version \($0)" } ?? "") }, origin, event.note.map { "“\($0)”" },
      "by \(event.by)",
    ]
    return parts.compactMap(\.self).joined(separator: "  ")
  }
}

/// What the import of a list did, as a person reads it.
struct SubscriberImportText {
  /// Longer lists are cut; `--json` and `--errors` have more.
  private static let mostLines = 20

  let isQuiet: Bool
  let file: String
  let errors: String?

  func show(_ report: SubscriberImportReport, _ plan: SubscriberImport.Plan) {
    let counts = [
      ("added", report.added), ("updated", report.updated), ("unchanged", report.unchanged), ("repeated", report.repeated),
      ("refused", report.refused),
    ].map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    say("\(plan.isDryRun ? "Would import" : "Imported")  \(counts), from \(counted(report.rows, "row")) in \(report.encoding)")
    if report.left > 0 { say("  \(report.left) of them have left, as the list says, and get nothing") }
    if plan.proof == nil, report.added > report.left {
      say("  Those are pending until they confirm; --confirmed PROOF states that they have.")
    }
    if report.encodingFaults > 0 { say("  \(counted(report.encodingFaults, "byte")) did not fit the encoding; see --encoding") }
    show(report.header)
    for repair in report.repairs.prefix(Self.mostLines) { say("  line \(repair.line): \(repair.text)") }
    if report.repaired > Self.mostLines { say("  … and more repairs; --json lists them") }
    for refusal in report.refusals.prefix(Self.mostLines) { Terminal.complain("\(file):\(refusal.line): \(refusal.text)") }
    guard report.refused > 0 else { return }
    let more = report.refused > Self.mostLines ? "\(report.refused - Self.mostLines) more were refused. " : ""
    Terminal.remark(
      more + (errors.map { "All are in \($0); put it right and import it." } ?? "--errors FILE writes them out, to put right and import."))
  }

  private func show(_ header: ListHeader?) {
    guard let header else { return }
    let columns = header.places.sorted { $0.value < $1.value }.map { column, place in
      "\(column.rawValue) from \(header.headings.indices.contains(place) ? "“\(header.headings[place])”" : "column \(place + 1)")"
    }
    say("  Read: \(columns.joined(separator: ", "))")
    if !header.unused.isEmpty { say("  Not used: \(header.unused.prefix(20).joined(separator: ", "))") }
  }

  private func say(_ text: String) {
    if !isQuiet { Terminal.print(text) }
  }
}
