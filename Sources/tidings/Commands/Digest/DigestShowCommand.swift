import ArgumentParser
import Digests
import Model
import Publishing
import SQLiteStore

struct DigestShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an edition: where it stands, its subject, and the text that subscribers get.")

  @OptionGroup var edition: EditionArgument

  @Flag(name: .long, help: "Show what was done to it instead: who, when, and what changed.")
  var history = false

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    let steps = try await assembly.editionReview().history(of: edition.id)
    let dates = DateText(zone: assembly.publication.timeZone)
    if output.json {
      let approval = try await assembly.store.read { try $0.approval(of: edition.id) }
      try JSONOutput.print(EditionJSON(edition, fingerprint: approval?.fingerprint, history: history ? steps : nil))
      return
    }
    Terminal.print("\(edition.id)  \(edition.state.rawValue)  \(dates.dayAndTime(edition.scheduledFor))")
    if case .correction(let editions) = edition.occasion {
      Terminal.print("For the readers of \(editions.map(\.description).joined(separator: ", ")) alone")
    }
    if history {
      for step in steps { Terminal.print(StepText(step, dates).description) }
      return
    }
    if let last = steps.last { Terminal.print(StepText(last, dates).line) }
    let preview = try await assembly.editionExport.preview(edition, assembly.newsletter(edition.id.newsletter))
    Terminal.print("Subject: \(preview.digest.subject)\n")
    Terminal.print(preview.digest.text)
  }
}

/// A step in the life of an edition, for a person.
struct StepText: CustomStringConvertible {
  let line: String
  private let changes: [PlainText]

  init(_ step: EditionStep, _ dates: DateText) {
    line = "\(dates.dayAndTime(step.at))  \(step.action.past) by \(step.by)"
    changes = step.changes
  }

  var description: String { ([line] + changes.map { "    \($0)" }).joined(separator: "\n") }
}

extension EditionAction {
  /// What was done, in words.
  fileprivate var past: String {
    switch self {
    case .draft: "drafted"
    case .edit: "edited"
    case .submit: "given to review"
    case .reopen: "made a draft again"
    case .approve: "approved"
    case .void: "approval fell, noticed"
    case .cancel: "cancelled"
    case .merge: "left to the next edition"
    case .startSending: "sending began"
    case .finish: "sent"
    case .resend: "some of it to be sent again, decided"
    }
  }
}
