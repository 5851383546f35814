public import Foundation

/// Writes files that a person asked for, each whole or not at all.
public struct FileWriting {
  private let folder: URL

  /// Writes into this folder, which is made when the first file is written.
  public init(_ folder: URL) {
    self.folder = folder
  }

  /// Writes files that are not there yet and leaves the others alone.
  ///
  /// - Parameter files: paths relative to the folder, with contents.
  /// - Returns: the paths that were written.
  public func writeNew(_ files: [(path: String, contents: Data)]) throws(Failure) -> [String] {
    var written: [String] = []
    for (path, contents) in files where !FileManager.default.fileExists(atPath: folder.appending(path: path).path(percentEncoded: false)) {
      _ = try write(contents, to: path)
      written.append(path)
    }
    return written
  }

  /// Writes one file, unless it already holds these bytes.
  public func write(_ contents: Data, to path: String) throws(Failure) -> FileChange {
    try Self.replace(folder.appending(path: path), with: contents)
  }

  /// Puts these bytes in a file's place in one step; of a link, in the place that it leads to, which is what the person named.
  @discardableResult
  public static func replace(_ file: URL, with contents: Data) throws(Failure) -> FileChange {
    try makeFolder(file.deletingLastPathComponent())
    let sink = try FileSink(for: file.resolvingSymlinksInPath())
    do {
      try contents.withUnsafeBytes { try sink.write($0) }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(file.path(percentEncoded: false), why: "\(error)", remedy: "Check the disk.", blame: .environment)
    }
    return try sink.commit()
  }
  /// Makes a folder and those above it, if need be.
  static func makeFolder(_ url: URL) throws(Failure) {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        url.path(percentEncoded: false), why: "cannot be made: \(error.localizedDescription)",
        remedy: "Check the folder above it and who may write there.", blame: .environment)
    }
  }
}
