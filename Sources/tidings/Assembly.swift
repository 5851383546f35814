import Configuration
import Fetching
import Foundation
import Model
import Pictures
import Publishing
import SQLiteStore
import Serving

/// The one place where the parts are put together: folder, definitions, store, clock.
struct Assembly {
  let folder: URL
  private(set) var definitions: Definitions
  let store: SQLiteStore
  let clock: WallClock
  let isQuiet: Bool

  var publication: Publication { definitions.publication }

  /// Opens the publication that the options name.
  init(_ options: PublicationOptions) throws {
    let place = try options.folder()
    folder = place.url
    definitions = try Self.definitions(place)
    store = try SQLiteStore(path: Self.storePath(definitions.publication, in: folder))
    clock = try Settings.clock()
    isQuiet = options.quiet
  }

  /// The same with the folder's files as they are now, for what runs for days.
  func rereadingDefinitions() throws -> Assembly {
    var assembly = self
    assembly.definitions = try Self.definitions(PublicationFolder(folder))
    return assembly
  }

  /// What the folder defines, and what the environment says in its place.
  private static func definitions(_ place: PublicationFolder) throws -> Definitions {
    var definitions = try place.definitions()
    let settings = MailSettings(environment: ProcessInfo.processInfo.environment)
    definitions.publication.mail = try settings.applied(to: definitions.publication.mail)
    return definitions
  }

  static func storePath(_ publication: Publication, in folder: URL) -> String {
    folder.appending(path: publication.storePath).path(percentEncoded: false)
  }

  /// A bar where a person sees it, and silence elsewhere.
  var progress: any Publishing.Progress {
    Terminal.isWatched && !isQuiet ? ProgressBar() : NoProgress()
  }

  var documents: DocumentFiles { DocumentFiles(relativeTo: folder) }

  var articleImport: ArticleImport {
    ArticleImport(store: store, publication: publication, clock: clock, progress: progress, pictures: pictureFetching)
  }

  var sourceImport: SourceImport {
    SourceImport(
      store: store, publication: publication, clock: clock, files: documents, web: Self.web(for: publication), progress: progress,
      pictures: pictureFetching)
  }

  /// Keeps the pictures of articles, if the publication says so.
  private var pictureFetching: PictureFetching? {
    guard publication.pictures != nil else { return nil }
    return PictureFetching(
      store: store, fetcher: Self.web(for: publication).polite, tool: VipsPictureTool(),
      publicFolder: folder.appending(path: "public", directoryHint: .isDirectory), publication: publication, clock: clock)
  }

  /// The way to the web; outside a publication, by the rules that hold where nobody says anything.
  static func web(for publication: Publication?) -> WebFetching {
    let rules = publication?.fetching ?? FetchRules()
    let client = WebClient(policy: NetworkPolicy(allowing: rules.allowedPlaces), userAgent: UserAgent(publication))
    return WebFetching(client, rules: rules)
  }

  var articleEditing: ArticleEditing { ArticleEditing(store: store, clock: clock) }

  var articleLookup: ArticleLookup { ArticleLookup(store: store) }

  var scheduleRelease: ScheduleRelease { ScheduleRelease(store: store, clock: clock) }

  var feedBuild: FeedBuild {
    FeedBuild(store: store, publication: publication, feeds: definitions.feeds, newsletters: definitions.newsletters, progress: progress)
  }

  var hubNotifying: HubNotifying {
    HubNotifying(store: store, fetcher: Self.web(for: publication).direct)
  }

  func editionDrafting(by person: PlainText = .tidings) -> EditionDrafting {
    EditionDrafting(store: store, publication: publication, clock: clock, by: person)
  }

  func editionReview(by person: PlainText = .tidings) -> EditionReview {
    EditionReview(store: store, publication: publication, templates: templates, clock: clock, by: person)
  }

  func editionEditing(by person: PlainText) -> EditionEditing {
    EditionEditing(store: store, publication: publication, clock: clock, by: person)
  }

  func editionCorrection(by person: PlainText) -> EditionCorrection {
    EditionCorrection(store: store, publication: publication, clock: clock, by: person)
  }

  /// Looks whether what was approved is still as it was, and says where it is not.
  func checkApprovals() async throws {
    for voided in try await editionReview().checkApprovals(definitions.newsletters) {
      let changes = voided.changes.prefix(20).map { "  \($0)\n" }.joined()
      Terminal.complain(
        "\(voided.edition): its approval fell, because it is no longer what was approved\n\(changes)"
          + "Look at it again, then approve it: `tidings digest preview \(voided.edition)`.")
    }
  }

  private var templates: TemplateFolder { TemplateFolder(folder.appending(path: "templates")) }

  var editionExport: EditionExport {
    EditionExport(store: store, publication: publication, templates: templates)
  }

  /// The newsletter of this name.
  func newsletter(_ name: Slug) throws -> NewsletterDefinition {
    if let newsletter = definitions.newsletters.first(where: { $0.name == name }) { return newsletter }
    let names = definitions.newsletters.map(\.name.string).joined(separator: ", ")
    throw Failure(
      "\(name)", why: "no such newsletter", remedy: names.isEmpty ? "Make templates/\(name)/newsletter.yaml." : "There is: \(names).",
      blame: .input)
  }
}

extension Publication {
  /// The source of this name.
  func source(named name: String) throws -> SourceDefinition {
    if let source = sources.first(where: { $0.name.string == name }) { return source }
    let names = sources.map(\.name.string).joined(separator: ", ")
    throw Failure(
      name, why: "no such source", remedy: names.isEmpty ? "tidings.yaml has no sources." : "There is: \(names).", blame: .input)
  }
}
