import Foundation
import Model
import Publishing
import SMTP

/// A sending as a person reads it: what will happen, and what has.
struct SendingText {
  let dates: DateText
  let isQuiet: Bool

  /// What will happen.
  func show(_ plan: SendingPlan, relays: [RelayDefinition]) {
    guard !isQuiet else { return }
    Terminal.remark("\(plan.edition)  \(plan.subject)")
    if let sending = plan.sending {
      Terminal.remark("  begun     \(dates.dayAndTime(sending.started)) by \(sending.by)")
      Terminal.remark("  stands    " + DeliveryText(dates: dates).line(of: plan.counts, plan.edition))
    } else {
      Terminal.remark("  due       \(dates.dayAndTime(plan.due))")
      Terminal.remark("  readers   \(plan.counts[.queued])")
    }
    for (why, count) in plan.withheld.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      Terminal.remark("  not to    \(count): \(why.words)")
    }
    for relay in relays { Terminal.remark("  through   \(Self.words(of: relay))") }
    if let time = Self.leastTime(plan.counts.open, relays) { Terminal.remark("  takes     \(time) at least, by the limits of the relays") }
  }

  /// What has happened.
  func show(_ report: DeliveryReport, of id: EditionID, spelled: String) {
    guard !isQuiet else { return }
    if report.found.requeued + report.found.unknown > 0 {
      Terminal.remark(
        "A run before had ended in the middle: \(report.found.requeued) were taken up again, \(report.found.unknown) are unknown.")
    }
    Terminal.print(DeliveryText(dates: dates).line(of: report.counts, id))
    if report.isFinished { Terminal.remark("\(id) is sent to its end.") }
    if let due = report.nextDue {
      Terminal.remark("Deferred ones are due from \(dates.dayAndTime(due)): tidings send \(id)\(spelled), or tidings work.")
    }
    if report.counts[.unknown] > 0 {
      Terminal.remark(
        "Nobody knows whether \(counted(report.counts[.unknown], "message")) arrived: tidings deliveries list \(id) --state unknown\(spelled)"
      )
    }
    if report.unwritten > 0 {
      Terminal.complain(
        "\(counted(report.unwritten, "answer")) of relays could not be written to the store\nThese readers will be listed as unknown.")
    }
    if let stop = report.stop { Terminal.complain("\(id): stopped: \(stop.words)\n\(stop.remedy(id, spelled))") }
  }

  /// What became of a test mail.
  func show(_ outcome: TestOutcome) {
    guard !isQuiet || !outcome.isSent else { return }
    switch outcome.outcome {
    case .sent(let reply): Terminal.print("Sent     \(outcome.address): \(reply)")
    case .refused(let why): Terminal.complain("\(outcome.address): not sent: \(why)")
    case .unknown(let why): Terminal.complain("\(outcome.address): nobody knows whether it arrived: \(why)")
    case .untried: Terminal.complain("\(outcome.address): not sent")
    }
  }

  private static func words(of relay: RelayDefinition) -> String {
    guard relay.name.string != relay.host.description, relay.port != 25 || relay.host != .thisMachine else { return relay.name.string }
    let login = relay.login.map { ", as \($0.user)" } ?? ""
    return "\(relay.name): \(relay.host):\(relay.port), \(relay.security.words)\(login), \(counted(relay.limits.connections, "connection"))"
  }

  /// How long it takes at least if there is a rate for every relay.
  private static func leastTime(_ messages: Int, _ relays: [RelayDefinition]) -> String? {
    var perSecond = 0.0
    for relay in relays {
      let rates = relay.limits.rates.map { Double($0.messages) / Double($0.span.duration.components.seconds) }
      guard let slowest = rates.min() else { return nil }
      perSecond += slowest
    }
    guard perSecond > 0 else { return nil }
    let seconds = Int((Double(messages) / perSecond).rounded(.up))
    return seconds < 120 ? counted(seconds, "second") : counted(seconds / 60, "minute")
  }
}

extension RelaySecurity {
  fileprivate var words: String {
    switch self {
    case .implicitTLS: "TLS"
    case .startTLS: "STARTTLS"
    case .none, .noneForced: "in the clear"
    }
  }
}

extension DeliveryReport.Stop {
  /// Why, in words.
  var words: String {
    switch self {
    case .paused: "somebody wants it to wait"
    case .cancelled: "it was called off"
    case .interrupted: "interrupted"
    case .takenOver(let holder): "\(holder.map { "\($0)" } ?? "another process") has taken it over"
    case .storeFailed(let error): "the store: \(error)"
    case .noRelay(let reasons): "no relay takes mail: \(reasons.joined(separator: "; "))"
    case .refusedThroughout(let why): "so many messages in a row were refused that something must be wrong with all of them, last: \(why)"
    case .broken(let why): why
    }
  }

  /// What to do.
  func remedy(_ id: EditionID, _ spelled: String) -> String {
    switch self {
    case .paused: "It goes on with: tidings send \(id)\(spelled)"
    case .cancelled: "Who has not got it does not get it."
    case .takenOver: "It goes on there."
    case .interrupted, .storeFailed, .noRelay, .refusedThroughout, .broken:
      "Nothing is lost. When that is put right, it goes on with: tidings send \(id)\(spelled)"
    }
  }
}

extension TransportEnd {
  /// What went wrong, in words; nil when nothing did.
  var words: String? {
    switch self {
    case .finished, .session(.finished): nil
    case .session(let reason): reason.words
    case .unreachable(let why), .untrusted(let why), .broken(let why): why
    }
  }
}
