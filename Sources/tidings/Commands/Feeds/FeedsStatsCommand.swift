import ArgumentParser
import Foundation
import Model
import Publishing
import SQLiteStore

struct FeedsStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "How many read each feed, by day, as `tidings serve` counted.",
    discussion: """
      A service that reads for many, such as Feedly, says for how many, and is taken at its word. All others are counted as \
      programs that asked on that day. Nothing is kept by which anybody could be recognised.
      """)

  @Option(name: .long, help: "How many days, today among them.")
  var days = 7

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if !(1...3660).contains(days) { throw ValidationError("--days must be from 1 to 3660.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let first = CivilTime(assembly.clock.now.addingTimeInterval(-86_400 * TimeInterval(days - 1)), in: assembly.publication.timeZone)
    let (counts, pings) = try await assembly.store.read { (try $0.readerCounts(from: first.dayText()), try $0.hubPings()) }
    if output.json {
      try JSONOutput.print(FeedStatsJSON(counts, pings))
    } else {
      show(counts)
      for ping in pings { show(ping) }
    }
  }

  private func show(_ counts: [ReaderCount]) {
    if counts.isEmpty { Terminal.print("Nobody was counted. `tidings serve` counts.") }
    for (day, ofDay) in Dictionary(grouping: counts, by: \.day).sorted(by: { $0.key > $1.key }) {
      Terminal.print(day)
      for (document, seen) in Dictionary(grouping: ofDay, by: \.document).sorted(by: { $0.key < $1.key }) {
        let services = seen.filter { $0.service != nil }.sorted { ($1.readers, $0.service ?? "") < ($0.readers, $1.service ?? "") }
        let own = seen.first { $0.service == nil }.map(\.readers) ?? 0
        let parts = services.map { "\($0.service ?? "") \($0.readers)" } + (own > 0 ? ["on their own \(own)"] : [])
        Terminal.print("  \(document): \(seen.reduce(0) { $0 + $1.readers })  (\(parts.joined(separator: ", ")))")
      }
    }
  }

  private func show(_ ping: HubPing) {
    let outcome = ping.outcome.map { ": \($0)" } ?? ""
    if ping.due != nil {
      Terminal.print("Hub \(ping.hub) is still to be told of \(ping.topic)\(outcome)")
    } else {
      Terminal.print("Hub \(ping.hub) was not told of \(ping.topic), and is not tried any more\(outcome)")
    }
  }
}

/// The counts as `--json` shows them.
private struct FeedStatsJSON: Encodable {
  var readers: [Readers]
  var hubs: [Hub]

  init(_ counts: [ReaderCount], _ pings: [HubPing]) {
    readers = counts.map { Readers(day: $0.day, document: $0.document, service: $0.service, readers: $0.readers) }
    hubs = pings.map {
      Hub(
        hub: $0.hub.string, topic: $0.topic.string, changed: $0.changed, attempts: $0.attempts, due: $0.due, outcome: $0.outcome?.string)
    }
  }

  struct Readers: Encodable {
    var day: String
    var document: String
    var service: String?
    var readers: Int
  }

  struct Hub: Encodable {
    var hub: String
    var topic: String
    var changed: Date
    var attempts: Int
    var due: Date?
    var outcome: String?
  }
}
