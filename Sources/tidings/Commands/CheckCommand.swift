public import Findings
public import ArgumentParser
import Configuration
import Feeds
import Foundation
import Model
import Publishing

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check feeds (RSS, Atom, JSON Feed), lists of feeds (OPML), HTML mail and .eml files.",
    discussion: """
      Each finding names the place, what is wrong, the part of the specification that says so, and how to mend it. Of a \
      folder every feed in it is checked; at an address also how it is served: media type, 304, HEAD, compression, \
      caching. Of a mail: what mail programs do not show, what readers cannot read, what filters distrust. Exit code 0 \
      when there is no error, 1 when there is one.
      """)

  @Argument(help: ArgumentHelp("Files, folders and addresses; - for standard input.", valueName: "path|url"))
  var paths: [String]

  @Option(name: .customLong("as"), help: "What the documents must be, instead of telling by their contents.")
  var format: CheckedFormat?

  @Option(name: .customLong("self"), help: ArgumentHelp("Where the document is served, to compare what it says.", valueName: "address"))
  var address: String?

  @Flag(name: .long, help: "Let warnings count as errors for the exit code.")
  var strict = false

  @OptionGroup(title: "Mail") var mail: MailLintOptions
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if paths.isEmpty || paths.contains("") { throw ValidationError("Name a file, a folder, or - for standard input.") }
    if let address, WebAddress(address) == nil { throw ValidationError("--self must be an absolute http or https address.") }
    if mail.report != nil, paths.count > 1 { throw ValidationError("--report is about one document.") }
    if address != nil, paths.count > 1 { throw ValidationError("--self is the address of one document.") }
  }

  func run() async throws {
    let facts = CheckOptions(format: format, address: address.flatMap { WebAddress($0) }, now: try Settings.clock().now)
    // Inside a publication its rules say which private networks may be asked.
    let publication = paths.contains(where: Self.isAddress) || mail.online ? try options.folderIfAny()?.definitions().publication : nil
    let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let checking = DocumentChecking(relativeTo: here, facts, mail: try mail.checking(for: publication))
    var documents: [CheckedDocument] = []
    var worst = ExitStatus.done
    for path in paths {
      do throws(Failure) {
        let checked = try await check(path, facts, checking, for: publication)
        if !output.json { checked.forEach { CheckText(document: $0.name).show($0.report, isQuiet: options.quiet) } }
        documents += checked
      } catch {
        worst = Complaint(error).show()
      }
    }
    if let document = documents.first { try mail.writeReport(on: document, at: try Settings.clock().now) }
    let counts = CheckJSON(documents)
    if output.json { try JSONOutput.print(counts) } else if !options.quiet, !documents.isEmpty { showSummary(counts) }
    if worst != .done { throw Refused(status: worst) }
    if counts.errors > 0 || strict && counts.warnings > 0 { throw Refused() }
  }

  /// Checks one thing that was named, wherever it is.
  private func check(
    _ path: String, _ facts: CheckOptions, _ checking: DocumentChecking, for publication: Publication?
  ) async throws(Failure) -> [CheckedDocument] {
    if path == "-" { return [try await checking.check(try StandardInput.bytes(), name: "standard input")] }
    guard Self.isAddress(path) else { return try await checking.check(path: path) }
    guard let address = WebAddress(path) else {
      throw Failure(path, why: "is no web address", remedy: "Write it like https://www.example.edu/feed.", blame: .input)
    }
    do throws(FetchError) {
      return [try await ServedDocumentChecking(Assembly.web(for: publication).direct, facts).check(address)]
    } catch {
      throw Failure(error)
    }
  }

  private static func isAddress(_ path: String) -> Bool { path.hasPrefix("http://") || path.hasPrefix("https://") }

  private func showSummary(_ counts: CheckJSON) {
    let parts = [counted(counts.errors, "error"), counted(counts.warnings, "warning"), counted(counts.hints, "hint")]
    Terminal.print("\(counted(counts.documents.count, "document")): \(parts.joined(separator: ", "))")
  }
}

extension CheckedFormat: ExpressibleByArgument {}
