import Configuration
import Foundation
import TestSupport
import Testing

/// Whatever stands in a file, reading it ends, and what is wrong is said on one line each.
@Suite struct HostileConfigurationTests {
  @Test func randomTextNeverCrashesAndIsNeverSilentlyDropped() throws {
    var generator = SeededGenerator(seed: 2026)
    let folder = try TemporaryFolder(["tidings.yaml": publication()])
    for _ in 0..<300 {
      let text = HostileText.random(upTo: 30, using: &generator)
      try folder.write(Data(text.utf8), "feeds/news.yaml")
      let lines = folder.complaints().split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.hasPrefix("feeds/news.yaml") }, "\(text.debugDescription)")
    }
  }

  @Test func randomValuesNeverCrash() throws {
    var generator = SeededGenerator(seed: 7)
    let keys = ["title", "description", "language", "select", "limit", "content", "formats", "hubs", "titel"]
    let folder = try TemporaryFolder(["tidings.yaml": publication()])
    for _ in 0..<300 {
      let lines = keys.map { "\($0): \(HostileText.random(upTo: 3, using: &generator))" }
      try folder.write(Data(lines.joined(separator: "\n").utf8), "feeds/news.yaml")
      #expect(folder.complaints().contains("feeds/news.yaml"))
    }
  }
}
