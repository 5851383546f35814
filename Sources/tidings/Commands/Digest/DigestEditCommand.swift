import ArgumentParser
import Digests
import Foundation
import Model
import Publishing

struct DigestEditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what an edition carries and says: in your editor, or with a flag for each change.",
    discussion: """
      Without flags it opens $EDITOR on the edition as a text; what cannot be done is said at its line, and the text opens again. An \
      article is named by its id, its address or the end of its id. Drafting the edition anew keeps every edit; an approval falls.
      """)

  @OptionGroup var edition: EditionArgument
  @OptionGroup(title: "Edits") var flags: EditFlags

  @Option(name: .long, help: ArgumentHelp("Take the edited text from a file, '-' for standard input.", valueName: "file"))
  var file: String?

  @Flag(name: .long, help: "Print the text that the editor would open, and change nothing.")
  var printText = false

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    let newsletter = try assembly.newsletter(edition.id.newsletter)
    let editing = assembly.editionEditing(by: person.person)
    let edits = try await flags.edits { try await assembly.articleLookup.article($0).id }
    if !edits.isEmpty {
      show(try await Self.applying { try await editing.edit(edition.id, newsletter, edits) })
      return
    }
    let session = try await EditingSession(edition, newsletter, assembly, editing)
    if printText {
      Terminal.print(session.opened)
    } else if let file {
      show(try await Self.taking(Self.text(of: file), session, edition.id))
    } else {
      show(try await session.run())
    }
  }

  func validate() throws {
    if file != nil, printText { throw ValidationError("Use either --file or --print-text.") }
  }

  private func show(_ edited: EditedEdition?) {
    guard !options.quiet else { return }
    guard let edited, !edited.changes.isEmpty else {
      Terminal.print("Unchanged: \(edition.name)")
      return
    }
    Terminal.print("Edited: \(edited.edition.id), \(edited.edition.state.rawValue)")
    for change in edited.changes { Terminal.print("  \(change)") }
    if edited.approvalFell { Terminal.print("Its approval fell: `tidings digest approve \(edited.edition.id)` gives it again.") }
  }

  private static func applying(_ work: () async throws -> EditedEdition) async throws -> EditedEdition {
    do {
      return try await work()
    } catch let refused as RefusedEdit {
      throw refused.failure
    }
  }

  private static func taking(_ text: String, _ session: EditingSession, _ edition: EditionID) async throws -> EditedEdition? {
    do {
      return try await session.take(text)
    } catch let refused as RefusedText {
      throw refused.failure(of: edition)
    }
  }

  private static func text(of file: String) throws -> String {
    let data = try file == "-" ? StandardInput.bytes() : Self.bytes(of: file)
    guard let text = String(data: data, encoding: .utf8) else {
      throw Failure(file, why: "is not UTF-8 text", remedy: "Save it as UTF-8.", blame: .input)
    }
    return text
  }

  private static func bytes(of file: String) throws(Failure) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: file))
    } catch {
      throw Failure(file, why: "cannot be read: \(error.localizedDescription)", remedy: "Check the name of the file.", blame: .input)
    }
  }
}
