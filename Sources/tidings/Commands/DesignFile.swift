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

  var name: String { path == "-" ? "standard input" : path }

  /// The file's text in whatever encoding it states.
  func text() throws -> String {
    try TextDecoding.decode(try bytes()).text
  }

  private func bytes() throws -> Data {
    if path == "-" {
      return try FileHandle.standardInput.read(upToCount: DocumentFiles.largestDocument) ?? Data()
    }
    let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    return try DocumentFiles(relativeTo: here).read(DocumentFile(url: URL(filePath: path, relativeTo: here), name: path)).bytes
  }

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
