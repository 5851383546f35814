import Foundation
import Model
import Publishing
import Synchronization

/// Watches a run, and is told when it is over.
protocol SendingWatcher: DeliveryWatcher {
  func finish(_ report: DeliveryReport)
}

/// A line on standard error that is written anew while messages go out.
final class SendingProgress: SendingWatcher {
  private let isWatched: Bool
  private let shown = Mutex<(at: ContinuousClock.Instant?, start: ContinuousClock.Instant, first: Int?)>((nil, .now, nil))

  init(isWatched: Bool) {
    self.isWatched = isWatched
  }

  func happened(_ news: DeliveryNews, counts: DeliveryCounts) {
    switch news {
    case .delivery: show(counts)
    case .relayRests(let relay, let pause, let why): say("\(relay): \(why); it is left in peace for \(pause.components.seconds) s")
    case .relayDropped(let relay, let why): say("\(relay): \(why); nothing more goes there in this run")
    case .domainPaused(let domain, let why): say("\(domain): \(why); its readers are tried again later")
    }
  }

  func finish(_ report: DeliveryReport) {
    if isWatched { StandardStream.error.write(Data("\r\u{1B}[K".utf8)) }
  }

  private func say(_ text: String) {
    if isWatched { StandardStream.error.write(Data("\r\u{1B}[K".utf8)) }
    Terminal.complain(text)
  }

  /// Four times a second is often enough for an eye.
  private func show(_ counts: DeliveryCounts) {
    guard isWatched else { return }
    let now = ContinuousClock.now
    let done = counts.total - counts.open
    let rate: Double? = shown.withLock { shown in
      if let at = shown.at, now - at < .milliseconds(250) { return nil }
      shown.at = now
      let first = shown.first ?? done
      shown.first = first
      let seconds = (now - shown.start) / .seconds(1)
      return seconds > 0 ? Double(done - first) / seconds : 0
    }
    guard let rate else { return }
    let parts = [
      "\(counts[.sent])/\(counts.total - counts[.withheld]) sent", "\(Int(rate))/s",
      counts[.deferred] > 0 ? "\(counts[.deferred]) deferred" : nil,
      counts[.failed] > 0 ? "\(counts[.failed]) failed" : nil, counts[.unknown] > 0 ? "\(counts[.unknown]) unknown" : nil,
    ]
    let percent = counts.total > 0 ? done * 100 / counts.total : 100
    let cells = max(10, min(30, Terminal.width - 60))
    let bar = ProgressBar.cells(cells, filledTo: percent)
    StandardStream.error.write(Data("\r\(bar) \(percent)%  \(parts.compactMap(\.self).joined(separator: ", "))\u{1B}[K".utf8))
  }
}

/// A line of JSON on standard output for each thing that happens.
struct SendingEvents: SendingWatcher {
  private struct Line: Encodable {
    var event: String
    var subscriber: Int64?
    var address: String?
    var state: String?
    var relay: String?
    var domain: String?
    var detail: String?
    var counts: [String: Int]?
  }

  func happened(_ news: DeliveryNews, counts: DeliveryCounts) {
    switch news {
    case .delivery(let subscriber, let address, let state):
      write(
        Line(
          event: "delivery", subscriber: subscriber.number, address: "\(address)", state: state.name.rawValue, relay: state.relay,
          detail: state.detail))
    case .relayRests(let relay, _, let why): write(Line(event: "relay rests", relay: relay.string, detail: why))
    case .relayDropped(let relay, let why): write(Line(event: "relay dropped", relay: relay.string, detail: why))
    case .domainPaused(let domain, let why): write(Line(event: "domain paused", domain: domain.string, detail: why))
    }
  }

  func finish(_ report: DeliveryReport) {
    write(Line(event: "end", detail: report.stop?.words, counts: DeliveryCountsJSON.counts(report.counts)))
  }

  private func write(_ line: Line) {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      Terminal.write(try encoder.encode(line) + Data("\n".utf8))
    } catch {
      Terminal.complain("an event cannot be written: \(error)")
    }
  }
}

extension DeliveryState {
  fileprivate var relay: String? {
    switch self {
    case .sent(let receipt): receipt.relay.string
    case .deferred(_, let failure), .failed(let failure): failure.relay?.string
    case .queued, .sending, .dataSent, .unknown, .withheld: nil
    }
  }
}
