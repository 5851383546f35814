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

  @Flag(name: .long, help: "Draft what tells the readers of sent editions that articles were corrected or withdrawn since.")
  var correction = false

  @Option(name: .long, help: ArgumentHelp("With --correction: only about this article; repeat it for several.", valueName: "article"))
  var article: [String] = []

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
    if correction {
      drafts = try await corrections(wanted, assembly)
    } else {
      for newsletter in wanted {
        drafts.append(try await assembly.editionDrafting(by: person.person).draft(newsletter))
      }
    }
    if output.json {
      try JSONOutput.print(drafts.map(DraftReportJSON.init))
    } else {
      drafts.forEach(ReportText(isQuiet: options.quiet, zone: assembly.publication.timeZone).show)
    }
  }

  func validate() throws {
    if !article.isEmpty, !correction { throw ValidationError("--article goes with --correction.") }
    if correction, !article.isEmpty, newsletters.count != 1 { throw ValidationError("--article needs the newsletter that it is about.") }
  }

  /// Newsletters without anything to correct are passed over, unless they were named.
  private func corrections(_ wanted: [NewsletterDefinition], _ assembly: Assembly) async throws -> [DraftReport] {
    let work = assembly.editionCorrection(by: person.person)
    var articles: [ArticleID] = []
    for name in article { articles.append(try await assembly.articleLookup.article(name).id) }
    var reports: [DraftReport] = []
    for newsletter in wanted {
      if newsletters.isEmpty, try await work.list(newsletter.name).isEmpty { continue }
      reports += try await work.draft(newsletter, about: articles).map { DraftReport(newsletter: newsletter.name, draft: $0) }
    }
    return reports
  }

  private static func slug(_ name: String) throws -> Slug {
    guard let slug = Slug(name) else {
      throw Failure(name, why: "no such newsletter", remedy: "`templates/` has a folder for each.", blame: .input)
    }
    return slug
  }
}
