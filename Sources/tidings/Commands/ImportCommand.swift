import ArgumentParser
import Model
import Publishing

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read articles into the store.",
    discussion: """
      Without paths, all sources of tidings.yaml are imported. A path to a file or folder, or an address on the web, is \
      imported as part of the source that it belongs to, else by itself: article pages as HTML or text, Markdown, RSS, Atom \
      and JSON Feed are recognised by their content. Importing the same document again changes nothing.
      """)

  @Argument(help: "Files, folders and addresses to import; none means all sources.")
  var paths: [String] = []

  @Option(name: .long, help: ArgumentHelp("Read the paths by the rules of this source.", valueName: "name"))
  var source: String?

  @Flag(name: .long, help: "Decide and report, but save nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Have documents on the web sent again that have not changed since the last visit.")
  var anew = false

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let imports = SourceImports(assembly, isDryRun: dryRun, anew: anew)
    let report = paths.isEmpty ? try await imports.all() : try await imports.paths(paths, source: source)
    if output.json {
      try JSONOutput.print(ImportJSON(report))
    } else {
      ReportText(isQuiet: options.quiet, zone: assembly.publication.timeZone).show(report, isDryRun: dryRun)
    }
    try report.throwIfRefused()
  }
}
