import ArgumentParser
import Model
import Publishing
import SQLiteStore

struct SubscribersSuppressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress", abstract: "Let nothing be sent to an address or a domain, whoever subscribes it.",
    discussion: "A domain is exactly that one, not those below it. Subscriptions stay, and get nothing as long as it is in force.")

  @Argument(help: ArgumentHelp("ann@example.edu, or @example.edu for everybody there.", valueName: "address|@domain"))
  var target: SuppressionTarget

  @Option(name: .long, help: "Only in this newsletter (default: in all).")
  var newsletter: Slug?

  @Option(name: .long, help: "Why, for the record.")
  var reason: PlainText

  @Flag(name: .long, help: "Its owner asked for it.")
  var byRequest = false

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let newsletter = try newsletter.map { try assembly.newsletter($0).name }
    let made = try await assembly.subscriberSuppression(by: person.person)
      .suppress(target.target, in: newsletter, reason: byRequest ? .request : .office, note: reason)
    if output.json {
      try JSONOutput.print([made].compactMap(\.self).map(SuppressionJSON.init))
    } else if !options.quiet {
      let place = newsletter.map { " for \($0)" } ?? ""
      Terminal.print(
        made == nil ? "Unchanged: \(target.target.name) is suppressed\(place) already" : "Suppressed: \(target.target.name)\(place)")
    }
  }
}

struct SubscribersUnsuppressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsuppress", abstract: "Take a suppression back, and a bounce or complaint with it; who left stays unsubscribed.",
    discussion: "The suppression is kept, with who took it back, when and why.")

  @Argument(help: ArgumentHelp("ann@example.edu or @example.edu.", valueName: "address|@domain"))
  var target: SuppressionTarget

  @Option(name: .long, help: "The one for this newsletter (default: the one for all).")
  var newsletter: Slug?

  @Option(name: .long, help: "Why, for the record.")
  var reason: PlainText

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    try await assembly.subscriberSuppression(by: person.person).lift(target.target, in: newsletter, note: reason)
    if !options.quiet { Terminal.print("Taken back: \(target.target.name)\(newsletter.map { " for \($0)" } ?? "")") }
  }
}

struct SubscribersSuppressionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppressions", abstract: "List who must not be written to, and why, the newest first.")

  @Flag(name: .long, help: "Those that were taken back, too.")
  var all = false

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let inForceOnly = !all
    let suppressions = try await assembly.store.read { reader in
      var suppressions: [Suppression] = []
      try reader.visitSuppressions(inForceOnly: inForceOnly) { suppressions.append($0) }
      return suppressions
    }
    if output.json {
      try JSONOutput.print(suppressions.map(SuppressionJSON.init))
    } else if suppressions.isEmpty {
      Terminal.remark("Nobody is suppressed.")
    } else {
      let text = SubscriberText(dates: DateText(zone: assembly.publication.timeZone))
      suppressions.forEach { Terminal.print(text.line(of: $0)) }
    }
  }
}
