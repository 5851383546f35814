public import ArgumentParser
import Configuration
public import Feeds
import Foundation
import Model
import Publishing

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check feeds (RSS, Atom, JSON Feed) and lists of feeds (OPML).",
    discussion: """
      Each finding names the place, what is wrong, the part of the specification that says so, and how to mend it. Of a \
      folder every feed in it is checked; at an address also how it is served: media type, 304, HEAD, compression, \
      caching. Exit code 0 when there is no error, 1 when there is one. HTML mail and .eml \
      files are not checked yet.
      """)

  @Argument(help: ArgumentHelp("Files, folders and addresses; - for standard input.", valueName: "path|url"))
  var paths: [String]

  @Option(name: .customLong("as"), help: "What the documents must be, instead of telling by their contents.")
  var format: CheckedFormat?

  @Option(name: .customLong("self"), help: ArgumentHelp("Where the document is served, to compare what it says.", valueName: "address"))
  var address: String?

  @Flag(name: .long, help: "Let warnings count as errors for the exit code.")
  var strict = false

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if paths.isEmpty || paths.contains("") { throw ValidationError("Name a file, a folder, or - for standard input.") }
    if let address, WebAddress(address) == nil { throw ValidationError("--self must be an absolute http or https address.") }
    if address != nil, paths.count > 1 { throw ValidationError("--self is the address of one document.") }
  }

  func run() async throws {
    let facts = CheckOptions(format: format, address: address.flatMap { WebAddress($0) }, now: try Settings.clock().now)
    // Inside a publication its rules say which private networks may be asked.
    let publication = paths.contains(where: Self.isAddress) ? try options.folderIfAny()?.definitions().publication : nil
    var documents: [CheckedDocument] = []
    var worst = ExitStatus.done
    for path in paths {
      do throws(Failure) {
        let checked = try await check(path, facts, for: publication)
        if !output.json { checked.forEach { CheckText(document: $0.name).show($0.report, isQuiet: options.quiet) } }
        documents += checked
      } catch {
        worst = Complaint(error).show()
      }
    }
    let counts = CheckJSON(documents)
    if output.json { try JSONOutput.print(counts) } else if !options.quiet, !documents.isEmpty { showSummary(counts) }
    if worst != .done { throw Refused(status: worst) }
    if counts.errors > 0 || strict && counts.warnings > 0 { throw Refused() }
  }

  /// Checks one thing that was named, wherever it is.
  private func check(_ path: String, _ facts: CheckOptions, for publication: Publication?) async throws(Failure) -> [CheckedDocument] {
    let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let checking = DocumentChecking(relativeTo: here, facts)
    if path == "-" { return [checking.check(try StandardInput.bytes(), name: "standard input")] }
    guard Self.isAddress(path) else { return try checking.check(path: path) }
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
