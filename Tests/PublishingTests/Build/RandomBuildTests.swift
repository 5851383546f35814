import Foundation
import Model
import Publishing
import TestSupport
import Testing

/// After anything that can happen to a store, a build that follows the changes writes what a build from nothing writes.
@Suite struct RandomBuildTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func everyBuildIsAsOneFromScratchAndEveryArchiveAsItWas(seed: UInt64) async throws {
    var office = try RandomOffice(seed: seed)
    var archives: [String: Data] = [:]
    for step in 1...40 {
      try await office.live()
      try await office.offices[0].build(office.feeds)
      let scratch = office.offices[1]
      let folder = "public-\(step)"
      try await scratch.build(office.feeds, into: folder)
      let (built, fresh) = (try office.offices[0].files(), try scratch.files(in: folder))
      try FileManager.default.removeItem(at: scratch.scratch.url.appending(path: folder))
      #expect(Set(built.keys) == Set(fresh.keys), "step \(step)")
      for (name, bytes) in fresh where built[name] != bytes { Issue.record("step \(step): \(name) is not as from scratch") }
      try checkChains(office, built, step)
      for (name, bytes) in built where isArchive(name, built) {
        if let old = archives[name], old != bytes { Issue.record("step \(step): the archive \(name) has changed") }
        archives[name] = bytes
      }
    }
    #expect(archives.count > 30)
  }

  /// A JSON Feed does not say what it is, but where it is linked from.
  private func isArchive(_ name: String, _ files: [String: Data]) -> Bool {
    if name.hasSuffix(".json") { return files.values.contains { $0.contains("\"next_url\": \"https://feeds.example/\(name)\"") } }
    return files[name]?.contains("<fh:archive/>") ?? false
  }

  private func checkChains(_ office: RandomOffice, _ files: [String: Data], _ step: Int) throws {
    for (feed, endings) in [("all", ["atom"]), ("research", ["rss", "atom"])] {
      let published = office.published(in: feed)
      for ending in endings {
        let followed = try ArchiveFollower(from: "\(feed).\(ending)") { name in
          String(decoding: try #require(files[name], "\(name) is linked and not there"), as: UTF8.self)
        }
        #expect(Set(followed.titles.keys) == Set(published.keys), "step \(step), \(feed).\(ending)")
        // The limit of this feed is beyond what is ever corrected in a month, so every correction arrives.
        if feed == "research" { #expect(followed.titles == published, "step \(step), \(feed).\(ending)") }
      }
    }
  }
}

extension Data {
  fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
