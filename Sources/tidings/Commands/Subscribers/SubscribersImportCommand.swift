import ArgumentParser
import Foundation
import Importing
import Model
import Publishing

struct SubscribersImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a list of subscribers (CSV) into a newsletter.",
    discussion: """
      Columns are known by the usual headings in English, Chinese and German; --column names others. Delimiter and encoding are found \
      out. With --confirmed, which states what proves that these people wish the newsletter, they are confirmed; without it they are \
      pending, and get nothing yet. Whoever left, bounced or complained is not brought back by any list. The same list again changes \
      nothing.
      """)

  @Argument(help: ArgumentHelp("The list.", valueName: "file.csv"))
  var file: String

  @Option(name: .long, help: "The newsletter.")
  var newsletter: Slug

  @Option(name: .long, help: ArgumentHelp("What proves that they wish it, word for word, for the consent log.", valueName: "proof"))
  var confirmed: PlainText?

  @Option(name: .long, help: ArgumentHelp("Which version of the words they agreed to.", valueName: "version"))
  var wordingVersion: PlainText?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What a column is, by heading or number: --column email=Contact. One of \(ListColumn.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "what=heading"))
  var column: [String] = []

  @Option(name: .long, help: ArgumentHelp("The encoding, for example gbk, if it is not found out rightly.", valueName: "label"))
  var encoding: String?

  @Flag(name: .long, help: "Decide and report, but save nothing.")
  var dryRun = false

  @Option(name: .long, help: ArgumentHelp("Write refused rows, each with its reason, into this file (CSV).", valueName: "file"))
  var errors: String?

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    _ = try columns()
    if file.isEmpty || errors?.isEmpty == true { throw ValidationError("Give the name of a file.") }
    if wordingVersion != nil && confirmed == nil { throw ValidationError("--wording-version is the version of what --confirmed says.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    var plan = SubscriberImport.Plan(
      newsletter: try assembly.newsletter(newsletter).name, proof: confirmed.map { ConsentWording($0, version: wordingVersion) })
    plan.columns = try columns()
    plan.encoding = encoding
    plan.isDryRun = dryRun
    plan.errorFile = errors.map { URL(filePath: $0) }
    let report = try await assembly.subscriberImport(by: person.person).run(URL(filePath: file), plan)
    if output.json {
      try JSONOutput.print(SubscriberImportJSON(report))
    } else {
      SubscriberImportText(isQuiet: options.quiet, file: file, errors: errors).show(report, plan)
    }
    if report.refused > 0 { throw Refused() }
  }

  private func columns() throws -> [ListColumn: String] {
    var columns: [ListColumn: String] = [:]
    for pair in column {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let column = ListColumn(rawValue: parts[0]), columns[column] == nil else {
        let names = ListColumn.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--column takes what=heading, each of \(names) once; found '\(pair)'.")
      }
      columns[column] = parts[1]
    }
    return columns
  }
}
