import ArgumentParser
import Foundation
import Model
import Publishing

struct BouncesProcessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "process", abstract: "Read mail that came back, and suppress, unsubscribe or pause accordingly.",
    discussion: """
      Hard bounces suppress the address at once, soft ones after five over at least fifteen days without a delivery; a complaint \
      unsubscribes and suppresses; a refusal by policy pauses the domain and keeps the subscriber. Automatic replies and letters change \
      nothing. A message counts once, however often it is read: those of a Maildir are moved to cur with the flag S, an mbox is never \
      changed. `tidings subscribers unsuppress` takes a suppression back, `tidings bounces lift` a pause.

      As a pipe of Postfix or Dovecot: tidings bounces process - --publication DIR || exit 75
      """)

  @Argument(help: ArgumentHelp("A Maildir, an mbox, a file with one message, or - for one message on standard input.", valueName: "path|-"))
  var path = "-"

  @Flag(name: .long, help: "It is a Maildir; anything else is refused.")
  var maildir = false

  @Flag(name: .long, help: "It is an mbox, however it begins.")
  var mbox = false

  @Flag(name: .long, help: "Decide and report, but save nothing and move no file.")
  var dryRun = false

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if maildir && mbox { throw ValidationError("Say --maildir or --mbox, not both.") }
    if path == "-", maildir || mbox { throw ValidationError("Standard input is one message; --maildir and --mbox go with a path.") }
    if path.isEmpty { throw ValidationError("Give a path, or - for standard input.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let report = try await assembly.bounceProcessing().run(try mailbox(), isTrial: dryRun)
    if output.json { return try JSONOutput.print(BounceReportJSON(report)) }
    BounceReportText(isQuiet: options.quiet).show(report, isTrial: dryRun)
  }

  private func mailbox() throws -> BounceMailbox {
    if path == "-" { return .message(try StandardInput.message(atMost: BounceMailbox.messageLimit), name: "standard input") }
    let url = URL(filePath: path)
    if mbox { return .mbox(url) }
    let found = try BounceMailbox.at(url)
    if maildir, case .maildir = found { return found }
    guard !maildir else {
      throw Failure(path, why: "is no Maildir", remedy: "Give the folder that has new and cur in it.", blame: .input)
    }
    return found
  }
}
