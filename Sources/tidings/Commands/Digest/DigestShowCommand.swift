import ArgumentParser
import Digests
import Model
import Publishing

struct DigestShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an edition: its date, its subject, and the text that subscribers get.")

  @OptionGroup var edition: EditionArgument
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    if output.json {
      try JSONOutput.print(EditionJSON(edition))
      return
    }
    let digest = try await assembly.editionExport.render(edition, assembly.newsletter(edition.id.newsletter))
    Terminal.print(
      "\(edition.id)  \(edition.state.rawValue)  \(DateText(zone: assembly.publication.timeZone).dayAndTime(edition.scheduledFor))")
    Terminal.print("Subject: \(digest.subject)\n")
    Terminal.print(digest.text)
  }
}
