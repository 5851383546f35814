import Findings
import Feeds
import Foundation
import TestSupport
import Testing

/// Whatever the bytes, there is an answer, in bounded time and of bounded size.
@Suite struct CheckFuzzTests {
  @Test func damagedDocumentsAreSurvived() {
    var generator = SeededGenerator(seed: 20_261_125)
    let documents = FaultTests.corpus.map { Array($0.document.utf8) }.filter { $0.count < 20_000 }
    for round in 0..<3000 {
      var bytes = documents[round % documents.count]
      for _ in 0..<Int.random(in: 1...6, using: &generator) { damage(&bytes, from: documents, using: &generator) }
      let report = DocumentCheck.run(Data(bytes))
      #expect(report.findings.count < 2000)
    }
  }

  private func damage(_ bytes: inout [UInt8], from others: [[UInt8]], using generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes.insert(contentsOf: Array(HostileText.random(upTo: 5, using: &generator).utf8), at: place)
    case 4: bytes.removeSubrange(end...)
    default:
      let other = others[Int.random(in: 0..<others.count, using: &generator)]
      let start = Int.random(in: 0..<other.count, using: &generator)
      bytes.insert(contentsOf: other[start..<min(other.count, start + 60)], at: place)
    }
  }

  /// They are named, because a document as an argument would be printed whole.
  private static let oversized: [String: String] = [
    "elements in elements": String(repeating: "<a>", count: 100_000),
    "channels in channels": "<rss>" + String(repeating: "<channel>", count: 300),
    "arrays in arrays": String(repeating: "[", count: 1_000_000),
    "arrays in an object": "{\"a\":" + String(repeating: "[", count: 1000),
    "tags that are never closed": Specimen.rss("<description>" + String(repeating: "&lt;b&gt;", count: 50_000) + "</description>"),
    "namespaces": Specimen.rss(root: (0..<2000).map { " xmlns:p\($0)=\"urn:x:\($0)\"" }.joined()),
    "tags that are never ended": Specimen.rss(itemTitle: "<title>" + String(repeating: "&#x3C;a b=", count: 50_000) + "</title>"),
    "categories": Specimen.rss((0..<20_000).map { "<category>\($0)</category>" }.joined()),
    "outlines in outlines": Specimen.opml(
      outline: String(repeating: "<outline text=\"a\">", count: 200) + String(repeating: "</outline>", count: 200)),
  ]

  @Test(arguments: oversized.keys.sorted()) func oversizedDocumentsAreSurvived(of kind: String) throws {
    let document = try #require(Self.oversized[kind])
    #expect(DocumentCheck.run(Data(document.utf8)).findings.count < 2000)
  }
}
