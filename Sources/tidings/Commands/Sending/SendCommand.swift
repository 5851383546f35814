import ArgumentParser
import Foundation
import Model
import Publishing

struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Send an approved edition to its readers, or go on with it.",
    discussion: """
      Each delivery is in the ledger before its message leaves, so it can be stopped at any time, even by a power cut: run it again, and \
      it goes on where it was. Nobody gets the edition twice by itself; where an answer was open, `deliveries list --state unknown` names \
      the reader, and `deliveries resend --unknown` is your decision. Ctrl-C ends it when what is under way is answered.
      """)

  @OptionGroup var edition: EditionArgument

  @Option(
    name: .long,
    help: ArgumentHelp("Send a test to this address, exactly as readers get it. May be given several times.", valueName: "address"))
  var to: [EmailAddress] = []

  @Option(name: .long, help: ArgumentHelp("The form of the test: html or text.", valueName: "form"))
  var format: Subscription.Format = .html

  @Flag(name: .long, help: "Do not ask.")
  var yes = false

  @Flag(name: .long, help: "Send it although it should have been sent hours ago.")
  var late = false

  @Flag(name: .long, help: "Wait for deliveries that relays have put off, until none is left.")
  var wait = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "On which way: relays, folder=DIR, stdout, or sendmail=/usr/sbin/sendmail.", valueName: "way"),
    transform: { text in
      guard let way = MailWay(text) else { throw ValidationError("Write relays, folder=DIR, stdout, or sendmail=/usr/sbin/sendmail.") }
      return way
    })
  var through: MailWay = .relays

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    let newsletter = try assembly.newsletter(edition.id.newsletter)
    if to.isEmpty { try await send(edition.id, newsletter, assembly) } else { try await test(edition, newsletter, assembly) }
  }

  private func send(_ id: EditionID, _ newsletter: NewsletterDefinition, _ assembly: Assembly) async throws {
    let sending = try assembly.editionSending(by: person.person)
    let relays = try assembly.transports(through)
    let plan = try await sending.plan(id, newsletter)
    let text = SendingText(dates: DateText(zone: assembly.publication.timeZone), isQuiet: options.quiet || output.json)
    text.show(plan, relays: relays.map(\.0))
    try refuseLate(plan)
    guard yes || isConfirmed(plan) else { throw Refused() }
    while true {
      let watcher = output.json ? SendingEvents() as any SendingWatcher : SendingProgress(isWatched: Terminal.isWatched && !options.quiet)
      let report = try await sending.run(id, newsletter, to: relays, watcher: watcher)
      watcher.finish(report)
      text.show(report, of: id, spelled: options.spelled)
      guard wait, report.stop == nil, let due = report.nextDue else { return try end(report) }
      try await Task.sleep(for: .seconds(max(1, due.timeIntervalSince(assembly.clock.now))))
    }
  }

  private func test(_ edition: Edition, _ newsletter: NewsletterDefinition, _ assembly: Assembly) async throws {
    guard let way = try assembly.transports(through).first else { return }
    let preview = try await assembly.editionExport.preview(edition, newsletter)
    let (outcomes, end) = try await assembly.testMailing().send(preview.digest, to: to, format: format, through: way.1)
    let text = SendingText(dates: DateText(zone: assembly.publication.timeZone), isQuiet: options.quiet)
    if output.json { try JSONOutput.print(outcomes.map(TestOutcomeJSON.init)) } else { outcomes.forEach(text.show) }
    guard outcomes.allSatisfy(\.isSent) else {
      if let why = end.words { Terminal.complain("\(way.0.name): \(why)") }
      throw Refused(status: outcomes.contains { $0.outcome == .untried } ? .environment : .refused)
    }
  }

  /// A schedule that is found hours late, as after a restored backup, may be one that was kept already.
  private func refuseLate(_ plan: SendingPlan) throws {
    guard plan.lateness > Self.tolerance, !late else { return }
    let hours = Int(plan.lateness / 3_600)
    throw Failure(
      "\(plan.edition)", why: "should have been sent \(counted(hours, "hour")) ago",
      remedy: "Make sure that it was not sent from elsewhere meanwhile; then send it with --late.", blame: .input)
  }

  private func isConfirmed(_ plan: SendingPlan) -> Bool {
    guard Terminal.isAnswered else {
      Terminal.complain("\(plan.edition): what is sent cannot be taken back\nSay --yes where nobody can be asked.")
      return false
    }
    let open = plan.counts.open
    Terminal.remark("\(plan.isBegun ? "Go on with" : "Send") \(plan.edition) to \(counted(open, "reader"))? Type yes:")
    return readLine() == "yes"
  }

  private func end(_ report: DeliveryReport) throws {
    switch report.stop {
    case nil, .paused, .cancelled: return
    case .interrupted: throw CancellationError()
    case .takenOver: throw Refused()
    case .storeFailed, .noRelay, .refusedThroughout, .broken: throw Refused(status: .environment)
    }
  }

  /// So late an edition may be without anybody wondering.
  static let tolerance: TimeInterval = 3 * 3_600
}
