import Foundation
import Importing
import Model
import TestSupport
import Testing

/// Damages documents of each kind for a while: each is read or refused within five seconds, and none stops the program.
///
/// `make fuzz` gives each kind ten minutes; a test run only moments. The document being read is in `$TIDINGS_FUZZ_FOLDER`, if that is set,
/// so that what stopped the program can be made a test; what took too long stays there.
@Suite struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["TIDINGS_FUZZ_SECONDS"].flatMap(Double.init) ?? 0.5
  private static let seed = environment["TIDINGS_FUZZ_SEED"].flatMap(UInt64.init) ?? 20_261_123

  private static let kinds = [
    ("pages", "Pages", "page.html"), ("texts", "Pages", "page.txt"), ("Markdown", "Markdown", "a.md"), ("feeds", "Corpus", "feed.xml"),
    ("WordPress exports", "WordPress", "export.xml"), ("Hugo's files", "Hugo", "content/posts/a/index.zh.md"),
    ("Jekyll's files", "Jekyll", "news/_posts/2026-10-02-a.md"), ("lists of feeds", "Lists", "list.opml"),
  ]

  @Test(arguments: kinds) func damagedDocumentsAreReadOrRefused(kind: String, folder: String, name: String) async throws {
    let originals = try originals(folder, of: kind)
    let context = try ImportContext.sample()
    var generator = SeededGenerator(seed: Self.seed)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.seconds)
    var count = 0
    repeat {
      let original = originals[Int.random(in: 0..<originals.count, using: &generator)]
      let other = originals[Int.random(in: 0..<originals.count, using: &generator)]
      let bytes = Data(Mutation.of(original, with: other, using: &generator))
      try keep(bytes, as: kind)
      let took = clock.measure { read(SourceDocument(name: name, bytes: bytes), in: context) }
      if took >= .seconds(5) { try keep(bytes, as: "\(kind), number \(count)") }
      #expect(took < .seconds(5), "\(kind), number \(count)")
      count += 1
      // All kinds take turns, however few cores there are.
      await Task.yield()
    } while clock.now < end
    guard Self.seconds > 1 else { return }
    let peak = try peakMegabytes()
    print("\(kind): \(count) documents, at most \(peak) MB")
    #expect(peak < 300)
  }

  /// What the process, which does nothing else in a long run, has needed at most.
  private func peakMegabytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n")
    let line = try #require(status.first { $0.hasPrefix("VmHWM:") })
    return try #require(Int(line.split(separator: " ").dropLast().last ?? "")) / 1000
  }

  private func read(_ document: SourceDocument, in context: ImportContext) {
    do throws(ImportError) {
      if let list = try SubscriptionList.read(document) {
        return #expect(Set(list.sources.map(\.name)).count == list.subscriptions.count)
      }
      let articles = try DocumentImporter.read(document, in: context).articles
      #expect(articles.allSatisfy { !$0.content.html.contains("<script") })
    } catch {
      #expect(!error.problem.reason.isEmpty)
    }
  }

  private func originals(_ folder: String, of kind: String) throws -> [[UInt8]] {
    if folder == "Corpus" { return try CorpusCase.all().map { [UInt8]($0.document) } }
    let place = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(folder)")
    let files = try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
    let wanted = files.filter { folder != "Pages" || ($0.pathExtension == "txt") == (kind == "texts") }
    return try wanted.sorted { $0.path() < $1.path() }.map { [UInt8](try Data(contentsOf: $0)) }
  }

  private func keep(_ bytes: Data, as kind: String) throws {
    guard let folder = Self.environment["TIDINGS_FUZZ_FOLDER"] else { return }
    try bytes.write(to: URL(filePath: folder).appending(path: kind))
  }
}
