import Foundation
import Model
import Publishing

/// A person editing an edition as a text: what was opened, and taking back what was made of it.
struct EditingSession {
  /// The text as it was opened.
  let opened: String
  private let edition: Edition
  private let newsletter: NewsletterDefinition
  private let editing: EditionEditing
  private let before: EditionText

  init(_ edition: Edition, _ newsletter: NewsletterDefinition, _ assembly: Assembly, _ editing: EditionEditing) async throws {
    self.edition = edition
    self.newsletter = newsletter
    self.editing = editing
    let preview = try await assembly.editionExport.preview(edition, newsletter)
    before = try await editing.text(edition, newsletter, shown: preview.digest)
    let date = DateText(zone: assembly.publication.timeZone).dayAndTime(edition.scheduledFor)
    opened = before.text(about: "\(edition.id), \(edition.state.rawValue), for \(date)")
  }

  /// Opens the text in the person's editor until it can be taken, or the person gives up; nil when nothing was changed.
  ///
  /// What cannot be taken is kept in its file, and its name is told.
  func run() async throws -> EditedEdition? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tidings-\(UUID().uuidString)", directoryHint: .isDirectory)
    let file = folder.appending(path: "\(edition.id).txt")
    var last = opened
    var problems: [EditionText.Problem] = []
    try FileWriting.replace(file, with: Data(last.utf8))
    while true {
      do {
        try Editor().open(file)
      } catch {
        // What was written is kept; a text that nobody touched is not.
        if problems.isEmpty, try Self.contents(of: file) == opened { try FileManager.default.removeItem(at: folder) }
        throw error
      }
      let text = try Self.contents(of: file)
      if text == last, !problems.isEmpty { throw RefusedText(problems: problems).failure(of: edition.id, kept: file) }
      do {
        let edited = text == last ? nil : try await take(text)
        try FileManager.default.removeItem(at: folder)
        return edited
      } catch let refused as RefusedText {
        problems = refused.problems
        last = EditionText.annotated(text, with: problems)
        try FileWriting.replace(file, with: Data(last.utf8))
        if !Terminal.isAnswered { throw refused.failure(of: edition.id, kept: file) }
      } catch {
        Terminal.remark("Your text is kept in \(file.path(percentEncoded: false))")
        throw error
      }
    }
  }

  /// Makes the changes that a text asks for; nil when it asks for none.
  func take(_ text: String) async throws -> EditedEdition? {
    let (after, problems) = EditionText.read(text)
    guard problems.isEmpty else { throw RefusedText(problems: problems) }
    let edits = after.edits(from: before)
    guard !edits.isEmpty else { return nil }
    do {
      return try await editing.edit(edition.id, newsletter, edits.map(\.edit), seen: edition)
    } catch let refused as RefusedEdit {
      let line = edits.first { $0.edit == refused.edit }?.line ?? 1
      let message = "\(refused.failure.what) \(refused.failure.why)\n\(refused.failure.remedy)".replacing("\n", with: ". ")
      throw RefusedText(problems: [EditionText.Problem(line: line, message: message)])
    }
  }

  private static func contents(of file: URL) throws -> String {
    do {
      return try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw Failure(
        file.path(percentEncoded: false), why: "cannot be read again: \(error.localizedDescription)", remedy: "Save it as UTF-8.",
        blame: .environment)
    }
  }
}

/// An edited text that cannot be taken.
struct RefusedText: Error {
  var problems: [EditionText.Problem]

  /// What is wrong, line by line, and where the text is.
  func failure(of edition: EditionID, kept file: URL? = nil) -> Failure {
    let lines = problems.map { "  line \($0.line): \($0.message)" }.joined(separator: "\n")
    let kept = file.map { "Your text is kept in \($0.path(percentEncoded: false)); give it again with --file." } ?? "Correct the text."
    return Failure("\(edition)", why: "the text cannot be taken:\n\(lines)", remedy: "Nothing was changed. \(kept)", blame: .input)
  }
}
