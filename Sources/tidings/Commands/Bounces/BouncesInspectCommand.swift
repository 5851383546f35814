import ArgumentParser
import Foundation
import Publishing

struct BouncesInspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Show what is read from a message that came back; nothing is saved.",
    discussion: "Class, status code, whom it is about and by what that was found, and the lines on which all of it rests.")

  @Argument(help: ArgumentHelp("The message, or - for standard input.", valueName: "file|-"))
  var file: String

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let bytes =
      file == "-" ? try StandardInput.message(atMost: BounceMailbox.messageLimit) : try MessageFile.bytes(of: URL(filePath: file))
    let message = try ReceivedMessage(bytes, name: file, keys: try await assembly.bounceKeys())
    if output.json { return try JSONOutput.print(BounceReadingJSON(message)) }
    BounceReadingText.show(message.reading)
  }
}
