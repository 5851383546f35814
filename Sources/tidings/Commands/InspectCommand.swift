import ArgumentParser
import Configuration
import Foundation
import Importing
import Markup
import Model
import Publishing

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Show what would be read from a document; nothing is saved.",
    discussion: """
      With --json it prints JSON Feed 1.1, with the repairs in an extension `_tidings`. Inside a publication its time zone, \
      language and addresses hold; outside, dates without a zone are taken as UTC. Of an OPML file it lists the feeds.
      """)

  @Argument(help: "A page as HTML or text, a Markdown file, a feed, or a list of feeds in OPML: its path or its address.")
  var path: String

  @Option(name: .long, help: ArgumentHelp("Read it by the rules of this source.", valueName: "name"))
  var source: String?

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let reading = try DocumentReading(options, source: source)
    let file = try await reading.document(path)
    if let list = try reading.subscriptions(of: file) {
      return try output.json ? JSONOutput.print(SubscriptionsJSON(list)) : SubscriptionsText.show(list)
    }
    let document = try reading.articles(of: file)
    if output.json {
      Terminal.write(try Inspection(name: path, document: document, timeZone: reading.timeZone).jsonFeed())
    } else {
      try InspectionText(timeZone: reading.timeZone).show(document)
    }
    if document.articles.isEmpty, !document.refusals.isEmpty { throw Refused() }
  }
}

/// Reads one document by the rules of the publication around it, or by plain ones where there is none.
private struct DocumentReading {
  private let context: ImportContext
  private let web: WebFetching
  var timeZone: TimeZone { context.timeZone }

  init(_ options: PublicationOptions, source name: String?) throws {
    guard let folder = try options.folderIfAny() else {
      context = try Self.plainContext()
      web = Assembly.web(for: nil)
      return
    }
    let publication = try folder.definitions().publication
    web = Assembly.web(for: publication)
    let source = try name.map { try publication.source(named: $0) } ?? .byHand
    context = ImportContext(
      source: source, publicationLanguage: publication.language, timeZone: publication.timeZone, homePage: publication.homePage)
  }

  private static func plainContext() throws -> ImportContext {
    guard let language = LanguageTag("en"), let homePage = WebAddress("https://publication.invalid/") else {
      throw Failure("inspect", why: "the built-in defaults are malformed", remedy: "Report this.", blame: .environment)
    }
    return ImportContext(source: .byHand, publicationLanguage: language, timeZone: .gmt, homePage: homePage)
  }

  /// What stands at a path or an address.
  func document(_ place: String) async throws -> SourceDocument {
    guard let address = WebAddress(place) else { return try file(place) }
    do throws(FetchError) {
      return SourceDocument(try await web.direct.document(FetchRequest(address, limits: web.limits)))
    } catch {
      throw Failure(error)
    }
  }

  private func file(_ path: String) throws -> SourceDocument {
    let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let file = DocumentFile(url: URL(filePath: path, relativeTo: here), name: path)
    return try DocumentFiles(relativeTo: here).read(file)
  }

  func articles(of document: SourceDocument) throws -> ImportedDocument {
    do throws(ImportError) {
      return try DocumentImporter.read(document, in: context)
    } catch {
      throw Self.failure(error)
    }
  }

  /// The feeds that it lists; nil when it is no list of feeds.
  func subscriptions(of document: SourceDocument) throws -> SubscriptionList? {
    do throws(ImportError) {
      return try SubscriptionList.read(document)
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ error: ImportError) -> Failure {
    Failure(error.document, why: error.problem.reason, remedy: "\(error.problem.remedy).", blame: .input)
  }
}

/// What was read from a document, for a person.
private struct InspectionText {
  let timeZone: TimeZone

  func show(_ document: ImportedDocument) throws {
    for article in document.articles { try show(article) }
    for refusal in document.refusals { Terminal.complain("\(refusal)") }
    for omission in document.omissions { Terminal.print("left out: \(omission)") }
    document.repairs.forEach(show)
  }

  private func show(_ article: ImportedArticle) throws {
    let dates = DateText(zone: timeZone)
    let facts: [(String, String?)] = [
      ("url", article.url?.string), ("name", article.externalID.string), ("published", article.published.map(dates.dayAndTime)),
      ("updated", article.updated.map(dates.dayAndTime)), ("language", article.language.string), ("section", article.section?.string),
      ("tags", article.tags.isEmpty ? nil : article.tags.map(\.string).joined(separator: ", ")),
      ("authors", article.authors.isEmpty ? nil : article.authors.map(\.name.string).joined(separator: ", ")),
      ("image", article.image?.url.string), ("obstacle", article.obstacle.map { "\($0)" }),
    ]
    Terminal.print("\(article.title)\n\(FactList(facts))\n")
    Terminal.print(TextRenderer().text(try HTMLParser.fragment(article.content.html)))
    article.repairs.forEach(show)
  }

  private func show(_ repair: Repair) {
    Terminal.print("repaired: \(repair.line.map { "line \($0): " } ?? "")\(repair.message)")
  }
}
