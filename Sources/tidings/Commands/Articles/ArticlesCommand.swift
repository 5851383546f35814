import ArgumentParser

struct ArticlesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List, show, search, edit, withdraw and restore articles.",
    subcommands: [
      ArticlesListCommand.self, ArticlesShowCommand.self, ArticlesSearchCommand.self, ArticlesEditCommand.self,
      ArticlesWithdrawCommand.self,
      ArticlesRestoreCommand.self,
    ])
}
