import ArgumentParser
import Model
import SQLiteStore

struct ArticlesSearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find articles by words in title, summary or text, in any script.")

  @Argument(help: "Words that must all occur, for example: rare earth, or 稀土.")
  var words: [String]

  @Option(name: .long, help: "How many at most.")
  var limit = 20

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw ValidationError("Say what to look for, for example: rare earth.") }
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let words = words.joined(separator: " ")
    let limit = limit
    try ArticleListing(assembly, output, none: "Nothing found.").show(try await assembly.store.read { try $0.search(words, limit: limit) })
  }
}
