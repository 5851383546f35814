import ArgumentParser
import Model
import Publishing

struct ArticlesWithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take an article back: it leaves the feeds and is in no further edition.",
    discussion: "It stays in the store, and stays withdrawn however often its document is imported, until `articles restore`.")

  @OptionGroup var article: ArticleArgument
  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    let found = try await article.find(in: assembly)
    ArticleEditText(isQuiet: options.quiet).show(try await assembly.articleEditing.withdraw(found.id))
    try await assembly.checkApprovals()
  }
}
