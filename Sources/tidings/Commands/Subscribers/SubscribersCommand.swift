import ArgumentParser

struct SubscribersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subscribers",
    abstract: "Import, list, show, export, suppress and erase those who get the newsletters.",
    subcommands: [
      SubscribersImportCommand.self, SubscribersListCommand.self, SubscribersShowCommand.self, SubscribersExportCommand.self,
      SubscribersSuppressCommand.self, SubscribersUnsuppressCommand.self, SubscribersSuppressionsCommand.self,
      SubscribersEraseCommand.self, SubscribersScrubCommand.self,
    ])
}
