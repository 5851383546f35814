import ArgumentParser
import Model
import Publishing

struct DigestReopenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Make a draft of an edition in review again, which the newsletter's rules fill.",
    discussion: "What people changed about it is kept. An approval falls.")

  @OptionGroup var edition: EditionArgument
  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    try await assembly.editionReview(by: person.person).reopen(edition.id)
    if !options.quiet { Terminal.print("Draft again: \(edition.id)") }
  }
}
