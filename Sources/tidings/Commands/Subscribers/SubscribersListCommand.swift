import ArgumentParser
import Model
import Publishing
import SQLiteStore

struct SubscribersListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List subscribers in the order in which they came, a page at a time.")

  @OptionGroup var segment: SegmentOptions

  @Option(name: .long, help: "How many at most.")
  var limit = 50

  @Option(name: .long, help: ArgumentHelp("Only those behind this number: the last of the page before.", valueName: "number"))
  var after: Int64?

  @Flag(name: .long, help: "Say how many there are, by newsletter and status.")
  var counts = false

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    if counts { return try await showCounts(assembly) }
    let query = try segment.query(in: assembly, after: after.flatMap { SubscriberID($0) }, limit: limit)
    let subscribers = try await assembly.store.read { reader in
      var subscribers: [Subscriber] = []
      try reader.visitSubscribers(query) { subscribers.append($0) }
      return subscribers
    }
    if output.json {
      try JSONOutput.print(subscribers.map(SubscriberJSON.init))
      return
    }
    let text = SubscriberText(dates: DateText(zone: assembly.publication.timeZone))
    subscribers.forEach { Terminal.print(text.line(of: $0)) }
    guard !options.quiet else { return }
    if subscribers.isEmpty { Terminal.remark("No such subscribers. `tidings subscribers import` takes a list.") }
    if subscribers.count == limit, let last = subscribers.last { Terminal.remark("The next page: --after \(last.id.number)") }
  }

  private func showCounts(_ assembly: Assembly) async throws {
    let counts = try await assembly.store.read { try $0.subscriberCounts() }.filter { newsletter == nil || $0.newsletter == newsletter }
    if output.json {
      try JSONOutput.print(counts.map(SubscriberCountJSON.init))
    } else {
      counts.forEach { Terminal.print("\($0.newsletter)  \($0.count) \($0.status.rawValue)") }
    }
  }

  private var newsletter: Slug? { segment.newsletter }
}
