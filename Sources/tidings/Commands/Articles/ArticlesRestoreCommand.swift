import ArgumentParser
import Model
import Publishing

struct ArticlesRestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a withdrawn article public again, with its first date.")

  @Argument(help: "The article's id, its address, or the end of its id.")
  var article: String

  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    let found = try await assembly.articleLookup.article(article)
    ArticleEditText(isQuiet: options.quiet).show(try await assembly.articleEditing.restore(found.id))
  }
}
