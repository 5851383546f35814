import ArgumentParser
import Foundation
import Model
import Publishing

struct SubscribersExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write subscribers as CSV or JSON; with an address, everything that is known of that person.",
    discussion:
      "In CSV a cell that a spreadsheet would take for a formula starts with a '. JSON has the consent log and the suppressions, too.")

  @Argument(help: "The address of one person.")
  var address: EmailAddress?

  @OptionGroup var segment: SegmentOptions

  @Option(name: .long, help: "csv or json (default: csv, and json for one person).")
  var format: SubscriberExport.Format?

  @Option(name: .long, help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
  var out: String?

  @OptionGroup var options: PublicationOptions

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError("--out must name a file.") }
    let isSegment = segment.newsletter != nil || segment.standing != nil
    if address != nil, isSegment { throw ValidationError("Give an address, or say which subscribers, not both.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let export = assembly.subscriberExport
    if let address {
      let subscriber = try await assembly.subscriberLookup.subscriber(at: address)
      if let out {
        try await export.write(subscriber, as: format ?? .json, to: URL(filePath: out))
      } else {
        try await export.write(subscriber, as: format ?? .json, to: StandardOutputSink())
      }
      return
    }
    let query = try segment.query(in: assembly)
    guard let out else {
      _ = try await export.write(query, as: format ?? .csv, to: StandardOutputSink())
      return
    }
    let count = try await export.write(query, as: format ?? .csv, to: URL(filePath: out))
    if !options.quiet { Terminal.remark("\(counted(count, "subscriber")) written to \(out)") }
  }
}
