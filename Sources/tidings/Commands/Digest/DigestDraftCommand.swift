import ArgumentParser
import Configuration
import Model
import Publishing

struct DigestDraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Draft the next edition of a newsletter, or refresh the draft that is there.",
    discussion: """
      The draft is for the next date of the newsletter's schedule, whatever its draftAhead says; what people changed about it is \
      kept. `digest explain` says why each article is in or out.
      """)

  @Argument(help: "The newsletter; none means all.")
  var newsletters: [String] = []

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    _ = try await assembly.scheduleRelease.run()
    try await assembly.checkApprovals()
    let wanted =
      newsletters.isEmpty ? assembly.definitions.newsletters : try newsletters.map { try assembly.newsletter(Self.slug($0)) }
    var drafts: [DraftReport] = []
    for newsletter in wanted {
      drafts.append(try await assembly.editionDrafting(by: person.person).draft(newsletter))
    }
    if output.json {
      try JSONOutput.print(drafts.map(DraftReportJSON.init))
    } else {
      drafts.forEach(ReportText(isQuiet: options.quiet, zone: assembly.publication.timeZone).show)
    }
  }

  private static func slug(_ name: String) throws -> Slug {
    guard let slug = Slug(name) else {
      throw Failure(name, why: "no such newsletter", remedy: "`templates/` has a folder for each.", blame: .input)
    }
    return slug
  }
}
