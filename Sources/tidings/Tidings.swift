import ArgumentParser
import Model

/// The root of all commands.
struct Tidings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tidings",
    abstract: "One record of an article makes your feeds and your newsletters.",
    discussion: """
      A publication is a folder with `tidings.yaml`. `tidings publish` does the main job in it: it imports every \
      source, builds every feed and drafts every newsletter that is due, and says what changed. Start with \
      `tidings init my-news`, or run `tidings publish` where a publication already is.

      Exit codes: 0 done, 1 the input was refused, 2 wrong usage, 3 the environment failed (disk, database, \
      network, permissions), 130 stopped with Ctrl-C.
      """,
    version: Software.version,
    groupedSubcommands: [
      CommandGroup(name: "Main", subcommands: [PublishCommand.self, InitCommand.self]),
      CommandGroup(
        name: "Single-step",
        subcommands: [
          ImportCommand.self, InspectCommand.self, ArticlesCommand.self, BuildCommand.self, CheckCommand.self, DigestCommand.self,
        ]),
      CommandGroup(
        name: "Sending",
        subcommands: [
          SendCommand.self, DeliveriesCommand.self, WorkCommand.self, SubscribersCommand.self, BouncesCommand.self, DKIMCommand.self,
        ]),
      CommandGroup(name: "Serving", subcommands: [ServeCommand.self, FeedsCommand.self]),
      CommandGroup(name: "Design", subcommands: [MJMLCommand.self, InlineCommand.self, TextCommand.self]),
      CommandGroup(name: "Upkeep", subcommands: [DoctorCommand.self]),
    ])
}
