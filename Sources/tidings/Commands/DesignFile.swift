import ArgumentParser
import Foundation
import Importing
import Markup
import Model
import Publishing

/// The file that a designer's tool reads, and where its result goes.
struct DesignFile: ParsableArguments {
  @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file"))
  var path: String

  @Option(name: .long, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var out: String?

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError("--out must name a file.") }
  }

  var name: String { path == "-" ? "standard input" : path }

  /// Where the files stand that it may include; nil for standard input.
  var folder: DesignFolder? { path == "-" ? nil : DesignFolder(of: URL(filePath: path, relativeTo: Self.here)) }

  /// Does something with the file's text, read in whatever encoding it states.
  ///
  /// What the work finds wrong with the text is the file's fault, and is told with its name.
  func read<Result>(_ work: (String) throws -> Result) throws -> Result {
    let bytes = try bytes()
    do {
      return try work(TextDecoding.decode(bytes).text)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(name, why: "\(error)", remedy: "Nothing was written.", blame: .input)
    }
  }

  private func bytes() throws(Failure) -> Data {
    if path == "-" { return try StandardInput.bytes() }
    return try DocumentFiles(relativeTo: Self.here).read(DocumentFile(url: URL(filePath: path, relativeTo: Self.here), name: path)).bytes
  }

  private static var here: URL { URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory) }

  /// Writes the result whole or not at all.
  func write(_ text: String) throws {
    let ended = text.hasSuffix("\n") ? text : text + "\n"
    if let out {
      try FileWriting.replace(URL(filePath: out), with: Data(ended.utf8))
    } else {
      Terminal.write(Data(ended.utf8))
    }
  }
}
