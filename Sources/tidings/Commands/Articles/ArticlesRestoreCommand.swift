import ArgumentParser
import Model
import Publishing

struct ArticlesRestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a withdrawn article public again, with its first date.")

  @OptionGroup var article: ArticleArgument
  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    let found = try await article.find(in: assembly)
    ArticleEditText(isQuiet: options.quiet).show(try await assembly.articleEditing.restore(found.id))
    try await assembly.checkApprovals()
  }
}
