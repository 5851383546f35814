import ArgumentParser
import Findings
import Linting
import Model
import Publishing

struct DigestLintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Say what of an edition its readers' programs, eyes or filters would not take.",
    discussion: """
      Looks at size, mail programs, links, pictures, contrast in light and dark, structure, languages, subject, signs of spam, and at the \
      message as a whole. An error blocks the approval, unless somebody answers for it: `digest approve --despite RULE=REASON`. Exit code \
      0 when there is no error, 1 when there is one.
      """)

  @OptionGroup var edition: EditionArgument

  @Flag(name: .long, help: "Let warnings count as errors for the exit code.")
  var strict = false

  @OptionGroup(title: "Mail") var mail: MailLintOptions
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    let preview = try await assembly.editionExport.preview(edition, assembly.newsletter(edition.id.newsletter))
    let lint = EditionLint(publication: assembly.publication)
    var facts = try mail.facts()
    if mail.online {
      let fetcher = Assembly.web(for: assembly.publication).direct
      facts.visits = await LinkVisiting(fetcher).visit(try lint.addresses(in: preview.digest))
    }
    let document = CheckedDocument(name: "\(edition.id)", report: try lint.check(preview.digest, options: facts))
    try mail.writeReport(on: document, at: try Settings.clock().now)
    let counts = CheckJSON([document])
    if output.json {
      try JSONOutput.print(counts)
    } else {
      CheckText(document: document.name).show(document.report, isQuiet: options.quiet)
    }
    if counts.errors > 0 || strict && counts.warnings > 0 { throw Refused() }
  }
}
