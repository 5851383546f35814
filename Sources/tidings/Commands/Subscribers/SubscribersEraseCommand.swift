import ArgumentParser
import Model
import Publishing
import SQLiteStore

struct SubscribersEraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Forget one person: everything but a number and a keyed hash that keeps them from coming back.",
    discussion: """
      Address, name, choices, consent log and suppressions are removed, and the store's file is written anew so that nothing of them stands \
      in it any more. Backups and exports are yours to look after. `tidings subscribers export ADDRESS` gives them what is known, first.
      """)

  @Argument(help: "The address.")
  var address: EmailAddress

  @Flag(name: .long, help: "Do not ask.")
  var yes = false

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    guard yes || isConfirmed() else { throw Refused() }
    let number = try await assembly.subscriberErasure(by: person.person).erase(address)
    if output.json {
      try JSONOutput.print(ErasureJSON(number: number?.number))
    } else if !options.quiet {
      Terminal.print("Erased\(number.map { ": subscriber \($0.number)" } ?? ": the suppressions of an address")")
    }
  }

  private func isConfirmed() -> Bool {
    guard Terminal.isAnswered else {
      Terminal.complain("\(address): an erasure cannot be taken back\nSay --yes where nobody can be asked.")
      return false
    }
    Terminal.remark("Everything that is known of \(address) will be gone for good. Type yes:")
    return readLine() == "yes"
  }
}

struct SubscribersScrubCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scrub", abstract: "Write the store's file anew, so that what was erased stands in no free part of it.",
    discussion: "`erase` does so by itself; this is for when another program kept it from doing so.")

  @OptionGroup var options: PublicationOptions

  func run() async throws {
    try await Assembly(options).store.scrub()
  }
}
