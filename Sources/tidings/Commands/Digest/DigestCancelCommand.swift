import ArgumentParser
import Model
import Publishing

struct DigestCancelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Call an edition off; its articles are free for the next one.",
    discussion: "Its number is not used again.")

  @OptionGroup var edition: EditionArgument
  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    try await assembly.editionReview(by: person.person).cancel(edition.id)
    if !options.quiet { Terminal.print("Cancelled \(edition.id)") }
  }
}
