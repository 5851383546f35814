import ArgumentParser
import Configuration
import Foundation
import Model
import Publishing

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a working publication to start from.",
    discussion: "Files that are already there are left as they are. Then change tidings.yaml, and run `tidings publish`.")

  @Argument(help: "The folder; made if it is not there.")
  var directory = "."

  @Option(name: .long, help: "What the publication is called.")
  var title = "My Publication"

  @Option(name: .long, help: "The zone of its dates and schedules, for example Asia/Shanghai.")
  var timeZone: TimeZone = .current

  @Flag(name: .long, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if directory.isEmpty { throw ValidationError("Name a folder; `.` is the one you are in.") }
  }

  func run() async throws {
    guard let title = PlainText(title) else { throw ValidationError("--title must not be empty.") }
    let folder = URL(filePath: directory, directoryHint: .isDirectory).standardizedFileURL
    let files = StarterPublication.files(title: title, timeZone: timeZone).map { (path: $0.path, contents: Data($0.contents.utf8)) }
    let written = try FileWriting(folder).writeNew(files)
    guard !quiet else { return }
    if written.isEmpty {
      Terminal.print("Nothing to do: \(directory) already has a publication.")
    } else {
      Terminal.print("Made a publication in \(directory):")
      for path in written { Terminal.print("  \(path)") }
      let inFolder = directory == "." ? "" : " --publication \(directory)"
      Terminal.print(
        """

        Next:
          1. In tidings.yaml set title, homePage, feedsURL, tagAuthority and postalAddress to your own.
             Articles are named after tagAuthority for good, so set it before you import any.
          2. In templates/weekly/newsletter.yaml set title, subject and from.
          3. tidings publish\(inFolder)
             imports the articles, writes the feeds to public/ and drafts the newsletter.
          4. tidings doctor\(inFolder)
             says what is still to be done.
        """)
    }
  }
}
