import ArgumentParser
import Model
import Publishing

struct DigestCancelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Call an edition off; its articles are free for the next one.",
    discussion: "Its number is not used again.")

  @Argument(help: "The edition, for example weekly-3, or a newsletter for its latest.")
  var edition: String

  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await assembly.edition(edition)
    try await assembly.editionDrafting.cancel(edition.id)
    if !options.quiet { Terminal.print("Cancelled \(edition.id)") }
  }
}
