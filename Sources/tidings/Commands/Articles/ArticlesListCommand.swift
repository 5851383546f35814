import ArgumentParser
import Model
import SQLiteStore

struct ArticlesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List articles, the newest first.",
    discussion: "Drafts have no date and come last.")

  @Option(name: .long, help: "Only in this state: \(ArticleState.Name.allCases.map(\.rawValue).joined(separator: ", ")).")
  var state: ArticleState.Name?

  @Option(name: .long, help: "Only in this section.")
  var section: PlainText?

  @Option(name: .long, help: "Only with this tag.")
  var tag: PlainText?

  @Option(name: .long, help: "Only in this language.")
  var language: LanguageTag?

  @Option(name: .long, help: "How many at most.")
  var limit = 50

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let query = ArticleQuery(
      selection: Selection(
        sections: Set([section].compactMap(\.self)), tags: Set([tag].compactMap(\.self)), languages: Set([language].compactMap(\.self))),
      states: Set([state].compactMap(\.self)), limit: limit)
    let none = "No such articles. `tidings import` reads the sources of tidings.yaml."
    try ArticleListing(assembly, output, none: none).show(try await assembly.store.read { try $0.articles(query) })
  }
}
