import ArgumentParser
import Model
import Publishing
import SQLiteStore

struct BouncesPausesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pauses", abstract: "List the domains that nothing is sent to for now, and why.",
    discussion: "Their servers refuse our mail as such. Look into the reason, then `tidings bounces lift DOMAIN`.")

  @Flag(name: .long, help: "Those that were lifted, too.")
  var all = false

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let pauses = try await assembly.store.read { [all] in try $0.pauses(inForceOnly: !all) }
    if output.json { return try JSONOutput.print(pauses.map(DomainPauseJSON.init)) }
    let text = DomainPauseText(dates: DateText(zone: assembly.publication.timeZone))
    pauses.forEach { Terminal.print(text.line(of: $0)) }
    if pauses.isEmpty, !options.quiet { Terminal.remark("No domain is paused.") }
  }
}

struct BouncesLiftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lift", abstract: "Let mail go to a domain again.", discussion: "The pause is kept, with who lifted it, when and why.")

  @Argument(help: ArgumentHelp("The domain, for example example.edu.", valueName: "domain"))
  var domain: MailDomain

  @Option(name: .long, help: "Why, for the record.")
  var reason: PlainText

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    try await DomainPausing(store: assembly.store, clock: assembly.clock, by: person.person).lift(domain, note: reason)
    if !options.quiet { Terminal.print("Lifted: \(domain)") }
  }
}
