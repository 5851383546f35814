import ArgumentParser
import Foundation
import Model
import Publishing

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the feeds, their OPML list and an index page; only what changed.",
    discussion: "Every file is written beside its place and then renamed, so that a reader never sees half of one.")

  @Option(name: .long, help: ArgumentHelp("Where to write; relative to the publication.", valueName: "dir"))
  var out = "public"

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out must name a folder.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let released = try await assembly.scheduleRelease.run()
    let report = try await assembly.feedBuild.run(into: URL(filePath: out, relativeTo: assembly.folder))
    if output.json {
      try JSONOutput.print(BuildJSON(report))
    } else {
      let text = ReportText(isQuiet: options.quiet, zone: assembly.publication.timeZone)
      text.show(released: released)
      text.show(report, folder: out)
    }
    if !report.refused.isEmpty { throw Refused() }
  }
}
