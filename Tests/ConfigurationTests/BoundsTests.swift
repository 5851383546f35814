import Configuration
import Foundation
import Model
import TestSupport
import Testing

/// Files that are far larger, deeper or stranger than any configuration.
@Suite struct BoundsTests {
  private func complaints(about feed: Data) throws -> String {
    let folder = try TemporaryFolder(["tidings.yaml": publication()])
    try folder.write(feed, "feeds/news.yaml")
    return folder.complaints()
  }

  private func complaints(about feed: String) throws -> String {
    try complaints(about: Data(feed.utf8))
  }

  @Test func aBillionLaughsAreRefusedAtOnce() throws {
    var bomb = "a0: &a0 [lol, lol, lol]\n"
    for level in 1...20 {
      bomb += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(
      try complaints(about: bomb)
        == "feeds/news.yaml: uses more than 10 aliases (*name); write plain keys, and values where they are needed")
  }

  @Test func aBombInAKeyIsRefusedAtOnce() throws {
    var bomb = "a0: &a0 [lol, lol, lol]\n"
    for level in 1...20 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    #expect(try complaints(about: bomb + "? *a20\n: x\n").contains("uses more than 10 aliases"))
  }

  @Test func keysInsideKeysAreRefusedAtOnce() throws {
    let bomb = String(repeating: "? ", count: 200) + "[" + String(repeating: "a,", count: 400_000) + "]\n"
    #expect(try complaints(about: bomb).contains("has more than 10 keys with a question mark"))
  }

  @Test func questionsInATextAreNoKeys() throws {
    let questions = (1...20).map { "Is this question \($0)?" }.joined(separator: " ")
    #expect(try complaints(about: "title: Questions\ndescription: \(questions)") == "")
  }

  @Test func aFewAliasesOfALargeValueAreCounted() throws {
    let words = Array(repeating: "a", count: 5_000).joined(separator: ", ")
    let text = "tags: &tags [\(words)]\nb: *tags\nc: *tags\nd: *tags\n"
    #expect(
      try complaints(about: text).hasPrefix("feeds/news.yaml:1:") && complaints(about: text).hasSuffix("holds more than 20000 values"))
  }

  @Test func anAliasIsItsValue() throws {
    let folder = try TemporaryFolder([
      "tidings.yaml": publication(), "feeds/news.yaml": feed("select: {tags: &both [ore, steel], sections: *both}"),
    ])
    let selection = try #require(try folder.definitions().feeds.first).selection
    #expect(Set(selection.tags.map(\.string)) == ["ore", "steel"])
    #expect(selection.sections == selection.tags)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "a: [", "!x ["])
  func depthIsBounded(_ opening: String) throws {
    let complaint = try complaints(about: String(repeating: opening, count: 100_000 / opening.count))
    #expect(complaint.hasPrefix("feeds/news.yaml"))
  }

  @Test func nestingBeyondTheBoundIsRefused() throws {
    let text = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    #expect(try complaints(about: text) == "feeds/news.yaml:1:33: is nested deeper than 32 levels")
  }

  @Test func aFileOfOneMebibyteIsReadAndALargerOneIsNot() throws {
    let limit = 1 << 20
    let fitting = feed("#" + String(repeating: "x", count: limit - feed().utf8.count - 1))
    #expect(fitting.utf8.count == limit)
    #expect(try complaints(about: fitting) == "")
    #expect(try complaints(about: fitting + "x") == "feeds/news.yaml: is larger than 1 MiB; configuration files are small")
  }

  @Test func bytesThatAreNotUTF8AreRefused() throws {
    let gb18030 = Data([0x74, 0x69, 0x74, 0x6C, 0x65, 0x3A, 0x20, 0xBD, 0xAD, 0xCE, 0xF7])
    #expect(try complaints(about: gb18030) == "feeds/news.yaml: is not UTF-8 text; save it as UTF-8")
    #expect(try complaints(about: Data([0xFF, 0xFE, 0x61, 0x00])) == "feeds/news.yaml: is not UTF-8 text; save it as UTF-8")
  }

  @Test func aByteOrderMarkAndWindowsLineEndsAreNoTrouble() throws {
    #expect(try complaints(about: "\u{FEFF}" + feed("limit: 7\n").replacing("\n", with: "\r\n")) == "")
  }

  @Test func aLinkThatLeadsNowhereIsMissingAndALinkToAFileIsTheFile() throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication(), "shared/real.yaml": feed(), "feeds/": ""])
    let link = folder.url.appending(path: "feeds/news.yaml").path()
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../shared/real.yaml")
    #expect(try folder.definitions().feeds.map(\.name.string) == ["news"])
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "news.yaml")
    #expect(folder.complaints() == "feeds/news.yaml: there is no such file")
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication(), "feeds/": ""])
    #expect(mkfifo(folder.url.appending(path: "feeds/news.yaml").path(), 0o600) == 0)
    #expect(folder.complaints() == "feeds/news.yaml: is not a regular file")
  }

  @Test func fiftyProblemsAreShownAndTheRestIsCounted() throws {
    let lines = (1...70).map { "unknown\($0): x" }.joined(separator: "\n")
    let complaint = try complaints(about: feed(lines))
    let shown = complaint.split(separator: "\n")
    #expect(shown.count == 51)
    #expect(shown.first?.hasPrefix("feeds/news.yaml:3:1: unknown key 'unknown1'") == true)
    #expect(shown.last == "and 20 more")
  }
}
