import ArgumentParser
import Model
import Publishing
import SQLiteStore

struct DeliveriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliveries", abstract: "See who got what and why not; pause, resume or call off a sending.",
    subcommands: [
      DeliveriesListCommand.self, DeliveriesResendCommand.self, DeliveriesPauseCommand.self, DeliveriesResumeCommand.self,
      DeliveriesCancelCommand.self,
    ])
}

struct DeliveriesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the deliveries of an edition, or to a subscriber.",
    discussion: "Without an edition or a subscriber: how each edition that was sent stands.")

  @Argument(help: ArgumentHelp("The edition, for example weekly-3.", valueName: "edition"))
  var edition: EditionID?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only those that stand so: \(DeliveryState.Name.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "state"))
  var state: DeliveryState.Name?

  @Option(name: .long, help: ArgumentHelp("Everything that was sent to this address, and what happened to it.", valueName: "address"))
  var subscriber: EmailAddress?

  @Option(name: .long, help: "How many at most.")
  var limit = 50

  @Option(name: .long, help: ArgumentHelp("Only those behind this number: the last of the page before.", valueName: "number"))
  var after: Int64?

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if edition == nil, state != nil || after != nil { throw ValidationError("--state and --after are about one edition; say which.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let lookup = DeliveryLookup(store: assembly.store)
    let text = DeliveryText(dates: DateText(zone: assembly.publication.timeZone))
    if let subscriber {
      let found = try await lookup.deliveries(to: subscriber, of: edition)
      if output.json { return try JSONOutput.print(found.map(DeliveryJSON.init)) }
      found.forEach(text.show)
      if found.isEmpty, !options.quiet { Terminal.remark("\(subscriber) has no part in anything that was sent.") }
    } else if let edition {
      let query = DeliveryQuery(edition, state: state, after: after.flatMap { SubscriberID($0) }, limit: limit)
      let (counts, found) = try await lookup.deliveries(query)
      if output.json { return try JSONOutput.print(DeliveryPageJSON(counts, found)) }
      if !options.quiet { Terminal.print(text.line(of: counts, edition)) }
      found.forEach { Terminal.print("  " + text.line(of: $0)) }
      if found.count == limit, let last = found.last, !options.quiet {
        Terminal.remark("The next page: --after \(last.delivery.subscriber.number)")
      }
    } else {
      let sendings = try await lookup.sendings()
      if output.json { return try JSONOutput.print(sendings.map { DeliveryPageJSON($0.counts, [], edition: $0.edition) }) }
      sendings.forEach { Terminal.print(text.line(of: $0.counts, $0.edition)) }
      if sendings.isEmpty, !options.quiet { Terminal.remark("Nothing was sent yet. `tidings send EDITION` sends what is approved.") }
    }
  }
}

struct DeliveriesResendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resend", abstract: "Have deliveries sent again whose fate is unknown, or that failed.",
    discussion: """
      Whoever has got the message although no answer came gets it a second time; its Message-ID is the same, so many mail programs show it \
      once. It is remembered that you decided so. `tidings send EDITION` then sends them.
      """)

  @Argument(help: ArgumentHelp("The edition, for example weekly-3.", valueName: "edition"))
  var edition: EditionID

  @Flag(name: .long, help: "Those whose answer never came.")
  var unknown = false

  @Flag(name: .long, help: "Those that were refused for good.")
  var failed = false

  @Option(name: .long, help: ArgumentHelp("Only to this address. May be given several times.", valueName: "address"))
  var to: [EmailAddress] = []

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions

  func validate() throws {
    if unknown == failed { throw ValidationError("Say which: --unknown or --failed.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    var subscribers: [SubscriberID] = []
    for address in to { subscribers.append(try await assembly.subscriberLookup.subscriber(at: address).id) }
    let count = try await assembly.sendingControl(by: person.person).resend(
      edition, unknown ? .unknown : .failed, to: to.isEmpty ? nil : subscribers)
    guard !options.quiet else { return }
    Terminal.print("\(counted(count, "delivery", "deliveries")) of \(edition) to be sent again")
    if count > 0 { Terminal.remark("Send them: tidings send \(edition)\(options.spelled)") }
  }
}

struct DeliveriesPauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Let a sending wait: whoever is at it stops within a second.")

  @OptionGroup var control: ControlArguments

  func run() async throws {
    try await control.run("paused") { try await $0.pause($1) }
  }
}

struct DeliveriesResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Let a sending go on; `tidings send` or `tidings work` then does.")

  @OptionGroup var control: ControlArguments

  func run() async throws {
    try await control.run("may go on") { try await $0.resume($1) }
  }
}

struct DeliveriesCancelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Call a sending off: who has not got the edition does not get it.")

  @OptionGroup var control: ControlArguments

  func run() async throws {
    try await control.run("called off") { _ = try await $0.cancel($1) }
  }
}

/// What the commands take that control a sending.
struct ControlArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The edition, for example weekly-3.", valueName: "edition"))
  var edition: EditionID

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions

  func run(_ done: String, _ work: (SendingControl, EditionID) async throws -> Void) async throws {
    let assembly = try Assembly(options)
    try await work(assembly.sendingControl(by: person.person), edition)
    if !options.quiet { Terminal.print("\(edition): \(done)") }
  }
}
