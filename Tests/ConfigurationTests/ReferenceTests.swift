import Foundation
import Testing

@testable import Configuration

/// The reference in docs/publication-folder.md says what the code reads, because both come from the same declarations.
@Suite struct ReferenceTests {
  private static let tables: [(heading: String, keys: [Key])] = [
    ("tidings.yaml", PublicationFile.all), ("publisher, authors", PersonEntry.all), ("brand", BrandEntry.all), ("logo", LogoEntry.all),
    ("sources", SourceEntry.all), ("defaults", SourceDefaultsEntry.all), ("rules", RulesEntry.all), ("list", ListEntry.all),
    ("fetch", FetchEntry.all), ("feeds/NAME.yaml", FeedFile.all), ("updates", UpdatesEntry.all), ("images", ImagesEntry.all),
    ("podcast", PodcastEntry.all),
    ("funding", FundingEntry.all), ("people", PodcastPersonEntry.all), ("value", PodcastValueEntry.all),
    ("recipients", RecipientEntry.all),
    ("select", SelectionEntry.all), ("templates/NAME/newsletter.yaml", NewsletterFile.all), ("from, replyTo", MailboxEntry.all),
    ("window", WindowEntry.all), ("sections", SectionEntry.all),
    ("select and skip", ArticleRuleEntry.all), ("mail", MailEntry.all), ("relays", RelayEntry.all), ("dkim", DKIMEntry.all),
    ("keys", DKIMKeyEntry.all), ("domains", DomainRateEntry.all),
  ]

  @Test(arguments: tables.indices)
  func everyKeyIsExplainedAsItIsDeclared(_ index: Int) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let reference = try String(contentsOf: root.appending(path: "docs/publication-folder.md"), encoding: .utf8)
    let table = Self.table(of: Self.tables[index].keys)
    #expect(reference.contains(table), "\(Self.tables[index].heading) should read:\n\(table)")
  }

  private static func table(of keys: [Key]) -> String {
    let rows = keys.map { "| `\($0.name)` | \($0.type) | \(absence(of: $0)) | \($0.meaning) |" }
    return (["| key | type | default | meaning |", "|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }

  private static func absence(of key: Key) -> String {
    switch key.absence {
    case .refused: "required"
    case .nothing: "–"
    case .value(let text): text
    }
  }
}
