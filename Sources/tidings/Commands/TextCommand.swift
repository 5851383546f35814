import ArgumentParser
import Markup

struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Turn HTML into plain text, wrapped, with its links numbered.")

  @Option(name: .long, help: "Columns; Chinese characters take two.")
  var width = 76

  @OptionGroup var file: DesignFile

  func validate() throws {
    if !(20...998).contains(width) { throw ValidationError("--width must be between 20 and 998.") }
  }

  func run() async throws {
    try file.write(file.read { TextRenderer(width: width).text(try HTMLParser.document($0).nodes) })
  }
}
