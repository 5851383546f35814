import ArgumentParser
import Configuration
import Foundation

/// What every command takes that works in a publication.
struct PublicationOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The publication's folder (default: the nearest one upward from here).", valueName: "dir"))
  var publication: String?

  @Flag(name: .long, help: "Say nothing but errors.")
  var quiet = false
}

extension PublicationOptions {
  /// The folder that is meant.
  func folder() throws -> PublicationFolder {
    if let publication { return PublicationFolder(URL(filePath: publication, directoryHint: .isDirectory).standardizedFileURL) }
    return try PublicationFolder.find(from: Self.here)
  }

  /// The folder that is meant, or nil where none was named and none is around.
  func folderIfAny() throws -> PublicationFolder? {
    if publication != nil { return try folder() }
    do {
      return try PublicationFolder.find(from: Self.here)
    } catch {
      return nil
    }
  }

  /// The option as it has to be typed again for another command.
  var spelled: String { publication.map { " --publication \($0)" } ?? "" }

  private static var here: URL { URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory) }
}

/// For commands with a result that a program may want to read.
struct JSONOption: ParsableArguments {
  @Flag(name: .long, help: "Print JSON for a program instead of text for a person.")
  var json = false
}
