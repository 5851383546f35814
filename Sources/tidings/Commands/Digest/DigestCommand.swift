import ArgumentParser
import Configuration
import Model
import Publishing
import SQLiteStore

struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Draft, explain, edit, preview, lint, approve and export the editions of newsletters.",
    subcommands: [
      DigestDraftCommand.self, DigestListCommand.self, DigestShowCommand.self, DigestExplainCommand.self, DigestPreviewCommand.self,
      DigestLintCommand.self,
      DigestEditCommand.self, DigestSubmitCommand.self, DigestApproveCommand.self, DigestReopenCommand.self, DigestCancelCommand.self,
      DigestExportCommand.self,
      DigestCorrectionsCommand.self,
    ])
}

extension Assembly {
  /// The edition that a person means: `weekly-3`, or `weekly` for its latest that is not cancelled.
  ///
  /// What was approved is looked at first, so that nobody works with an approval that no longer holds.
  func edition(_ name: String) async throws -> Edition {
    try await checkApprovals()
    if let newsletter = Slug(name), definitions.newsletters.contains(where: { $0.name == newsletter }) {
      let editions = try await store.read { try $0.editions(of: newsletter) }
      if let latest = editions.last(where: { $0.state != .cancelled }) { return latest }
      throw Failure(name, why: "has no edition yet", remedy: "Draft one with `tidings digest draft \(name)`.", blame: .input)
    }
    if let id = EditionID(name), let edition = try await store.read({ try $0.edition(id) }) { return edition }
    throw Failure(name, why: "no such edition or newsletter", remedy: "`tidings digest list` shows what there is.", blame: .input)
  }
}
