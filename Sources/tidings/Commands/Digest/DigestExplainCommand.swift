import ArgumentParser
import Model
import Publishing

struct DigestExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say for every candidate why it is in an edition, or out.")

  @OptionGroup var edition: EditionArgument
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    let explained = try await assembly.editionDrafting().explain(edition, assembly.newsletter(edition.id.newsletter))
    if output.json {
      try JSONOutput.print(explained.map(ExplanationJSON.init))
    } else {
      Terminal.print("\(edition.id), \(counted(explained.count, "candidate"))")
      for line in explained {
        Terminal.print("\(line.title)\n  \(line.reason)")
      }
    }
  }
}

private struct ExplanationJSON: Encodable {
  var id: ArticleID
  var title: PlainText
  var isIn: Bool
  var reason: String

  init(_ explanation: Explanation) {
    id = explanation.article
    title = explanation.title
    isIn = explanation.isTaken
    reason = explanation.reason
  }

  enum CodingKeys: String, CodingKey {
    case id, title, reason
    case isIn = "in"
  }
}
