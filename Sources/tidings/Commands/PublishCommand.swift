import ArgumentParser
import Configuration
import Foundation
import Model
import Publishing

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Import every source, build every feed, draft every newsletter that is due.",
    discussion: """
      Run it as often as you like: what has not changed stays as it is, and the report says so. One document that cannot \
      be read does not keep the others back; the exit code is then 1.
      """)

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let imported = try await SourceImports(assembly).all()
    let released = try await assembly.scheduleRelease.run()
    let built = try await assembly.feedBuild.run(into: assembly.folder.appending(path: "public"))
    try await assembly.checkApprovals()
    var drafted: [DraftReport] = []
    for newsletter in assembly.definitions.newsletters {
      drafted.append(try await assembly.editionDrafting().draft(newsletter, isAsked: false))
    }
    if output.json {
      try JSONOutput.print(
        PublishJSON(
          imported: ImportJSON(imported), released: released.map(ArticleJSON.init), built: BuildJSON(built),
          drafted: drafted.map(DraftReportJSON.init)))
    } else {
      let report = ReportText(isQuiet: options.quiet, zone: assembly.publication.timeZone)
      report.show(imported)
      report.show(released: released)
      report.show(built, folder: "public")
      drafted.forEach(report.show)
      report.showNextSteps(drafted, spelled: options.spelled)
    }
    try imported.throwIfRefused()
    if !built.refused.isEmpty { throw Refused() }
  }
}

private struct PublishJSON: Encodable {
  var imported: ImportJSON
  var released: [ArticleJSON]
  var built: BuildJSON
  var drafted: [DraftReportJSON]
}
