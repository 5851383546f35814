public import Foundation
public import Testing

/// Compares what leaves the house with the file that a person has read and committed.
///
/// The file stands in `Golden/` beside the test. With `TIDINGS_RECORD=1` in the environment it is written anew and the test
/// fails, so that a recording never passes unread.
public func expectGolden(
  _ actual: some DataProtocol, _ name: String, sourceLocation: SourceLocation = #_sourceLocation, file: String = #filePath
) {
  let golden = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
  let actual = Data(actual)
  do {
    if ProcessInfo.processInfo.environment["TIDINGS_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try actual.write(to: golden)
      Issue.record("recorded \(golden.path()); read it, then run again without TIDINGS_RECORD", sourceLocation: sourceLocation)
      return
    }
    let expected = try Data(contentsOf: golden)
    #expect(String(decoding: actual, as: UTF8.self) == String(decoding: expected, as: UTF8.self), "\(name)", sourceLocation: sourceLocation)
    #expect(actual == expected, "the bytes of \(name)", sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(golden.path()): \(error)", sourceLocation: sourceLocation)
  }
}

/// Compares a text with its golden file.
public func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation, file: String = #filePath
) {
  expectGolden(Data(actual.utf8), name, sourceLocation: sourceLocation, file: file)
}
