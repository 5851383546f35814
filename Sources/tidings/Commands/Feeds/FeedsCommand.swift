import ArgumentParser

struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Who reads the feeds, and which hubs know of them.", subcommands: [FeedsStatsCommand.self])
}
