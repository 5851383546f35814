import ArgumentParser
import Model
import Publishing

struct DigestSubmitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Give a draft to those who review it.",
    discussion: "From then on the newsletter's rules leave it alone, and only people change it.")

  @OptionGroup var edition: EditionArgument

  @Flag(name: .long, help: "Go on although it is thin and the newsletter's rule holds thin editions back.")
  var evenIfThin = false

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    let newsletter = try assembly.newsletter(edition.id.newsletter)
    try await assembly.editionReview(by: person.person).submit(edition.id, newsletter, evenIfThin: evenIfThin)
    guard !options.quiet else { return }
    Terminal.print("In review: \(edition.id)")
    Terminal.print("Look at it:  tidings digest preview \(edition.id)    then:  tidings digest approve \(edition.id)")
  }
}
