import ArgumentParser

struct BouncesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bounces", abstract: "Process mail that came back and complaints, look into them, and see which domains are paused.",
    subcommands: [BouncesProcessCommand.self, BouncesInspectCommand.self, BouncesPausesCommand.self, BouncesLiftCommand.self])
}
