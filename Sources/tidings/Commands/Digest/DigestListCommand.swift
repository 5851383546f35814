import ArgumentParser
import Model
import SQLiteStore

struct DigestListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the editions of all newsletters.")

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    try await assembly.checkApprovals()
    let editions = try await assembly.store.read { try $0.editions(of: nil) }
    if output.json {
      try JSONOutput.print(editions.map { EditionJSON($0) })
    } else if editions.isEmpty {
      Terminal.remark("No editions yet. `tidings digest draft` makes them.")
    } else {
      let dates = DateText(zone: assembly.publication.timeZone)
      for edition in editions {
        let articles = counted(edition.articleIDs.count, "article")
        Terminal.print("\(edition.id)  \(edition.state.rawValue)  \(dates.dayAndTime(edition.scheduledFor))  \(articles)")
      }
    }
  }
}
