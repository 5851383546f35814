import ArgumentParser
import Configuration
import Foundation
import Model
import Publishing

struct DigestCorrectionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "List what was corrected or withdrawn after it was sent, with the editions that carried it.",
    discussion: "`digest draft --correction` makes an edition for exactly the readers of those editions. Minor changes do not count.")

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    var found: [CorrectedArticle] = []
    for newsletter in assembly.definitions.newsletters {
      found += try await assembly.editionCorrection(by: .tidings).list(newsletter.name)
    }
    if output.json {
      try JSONOutput.print(found.map(CorrectionJSON.init))
    } else if found.isEmpty {
      Terminal.remark("Nothing that was sent has been corrected since.")
    } else {
      let dates = DateText(zone: assembly.publication.timeZone)
      for change in found {
        Terminal.print("\(change.article.title)\n  \(change.isWithdrawn ? "withdrawn" : "corrected") \(dates.dayAndTime(change.since))")
        Terminal.print("  carried by \(change.editions.map(\.description).joined(separator: ", "))")
      }
    }
  }
}

private struct CorrectionJSON: Encodable {
  var article: ArticleID
  var title: PlainText
  var change: String
  var since: Date
  var editions: [String]

  init(_ corrected: CorrectedArticle) {
    article = corrected.article.id
    title = corrected.article.title
    change = corrected.isWithdrawn ? "withdrawn" : "corrected"
    since = corrected.since
    editions = corrected.editions.map(\.description)
  }
}
