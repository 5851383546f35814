import ArgumentParser
import Configuration
import Foundation
import Model
import Publishing

struct DigestExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write an edition as digest.html, digest.txt and digest.eml.",
    discussion: """
      Open digest.html in a browser and digest.eml in a mail program. Links that are each reader's own stand there with a \
      placeholder.
      """)

  @Argument(help: "The edition, for example weekly-3, or a newsletter for its latest; none means the latest of each newsletter.")
  var editions: [String] = []

  @Option(name: .long, help: ArgumentHelp("The folder above the editions' folders; relative to the publication.", valueName: "dir"))
  var out = "exports"

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out must name a folder.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let names = editions.isEmpty ? assembly.definitions.newsletters.map(\.name.string) : editions
    var reports: [ExportJSON] = []
    for name in names {
      let edition = try await assembly.edition(name)
      let folder = URL(filePath: out, relativeTo: assembly.folder).appending(path: edition.id.description)
      let report = try await assembly.editionExport.run(edition, assembly.newsletter(edition.id.newsletter), into: folder)
      reports.append(ExportJSON(edition: edition.id.description, report))
      if !output.json, !options.quiet { ExportText(folder: "\(out)/\(edition.id)").show(report, edition.id) }
    }
    if output.json { try JSONOutput.print(reports) }
  }
}
