import ArgumentParser
import Digests
import Foundation
import Model
import Publishing

struct DigestPreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Show what the readers of an edition will get, and the hash that an approval of it is bound to.",
    discussion: """
      Writes the same files as `digest export`: open digest.html in a browser, page.html for the page in the archive. Once the edition \
      is approved, they are what was approved.
      """)

  @OptionGroup var edition: EditionArgument

  @Option(name: .long, help: ArgumentHelp("The folder above the editions' folders; relative to the publication.", valueName: "dir"))
  var out = "exports"

  @Flag(name: .long, help: "Print the plain text as well.")
  var text = false

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out must name a folder.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    let folder = URL(filePath: out, relativeTo: assembly.folder).appending(path: edition.id.description)
    let report = try await assembly.editionExport.run(edition, assembly.newsletter(edition.id.newsletter), into: folder)
    if output.json {
      try JSONOutput.print(ExportJSON(edition: edition.id.description, report))
      return
    }
    let preview = report.preview
    Terminal.print(
      FactList([
        ("Edition", "\(edition.id), \(edition.state.rawValue)"), ("From", "\(preview.digest.from.address)"),
        ("Subject", preview.digest.subject.string), ("Beside it", preview.digest.preheader?.string),
        ("Articles", "\(edition.articleIDs.count)\(preview.level.map { ", shown as \($0.rawValue)" } ?? "")"),
        ("Size", "\(preview.htmlBytes) bytes of HTML"), ("SHA-256", preview.fingerprint.string),
        ("Look at", "\(out)/\(edition.id)/digest.html"),
      ]).description)
    for warning in preview.warnings { Terminal.print("could be better: \(warning)") }
    if text { Terminal.print("\n" + preview.digest.text) }
  }
}
