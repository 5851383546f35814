import Foundation
import TestSupport
import Testing

@Suite struct InterruptionTests {
  /// A publication with so many articles that an import of them takes a while.
  private func publication(articles: Int) throws -> (folder: TemporaryFolder, tidings: Program) {
    let folder = try TemporaryFolder()
    let tidings = Program.tidings(in: folder)
    #expect(try tidings("init", "--quiet").status == 0)
    let body = String(repeating: "Some words of an article that goes on and on. ", count: 100)
    for number in 0..<articles {
      let text = "---\ntitle: Article \(number)\ndate: 2026-11-20\n---\n\n\(body)\n"
      try Data(text.utf8).write(to: folder.url.appending(path: "articles/\(number).md"))
    }
    return (folder, tidings)
  }

  private func count(_ tidings: Program) throws -> Int {
    let listing = try tidings("articles", "list", "--limit", "100000", "--json").text
    return try JSONDecoder().decode([Listed].self, from: Data(listing.utf8)).count
  }

  private struct Listed: Decodable {}

  private func importAndSend(_ signal: Int32, after delay: TimeInterval, _ folder: TemporaryFolder, _ tidings: Program) throws -> (
    Int32, String
  ) {
    let errors = folder.url.appending(path: "errors.log")
    try Data().write(to: errors)
    let process = try tidings.start(["import"], output: .nullDevice, errors: FileHandle(forWritingTo: errors))
    Thread.sleep(forTimeInterval: delay)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
  }

  @Test func ctrlCInTheMiddleOfAnImportStopsCleanlyAndTheNextRunGoesOn() throws {
    let (folder, tidings) = try publication(articles: 3000)
    let (status, errors) = try importAndSend(SIGINT, after: 0.4, folder, tidings)
    #expect(status == 130)
    #expect(errors.contains("stopped") && errors.contains("Run the command again"), "\(errors)")
    let kept = try count(tidings)
    #expect(kept < 3001)
    #expect(try tidings("doctor").text.contains("is sound"))
    let again = try tidings("import")
    #expect(again.status == 0 && again.text.contains("\(kept) unchanged"), "\(kept) kept; \(again.text.prefix(200))")
    #expect(try count(tidings) == 3001)
  }

  @Test(arguments: [0.05, 0.2, 0.5]) func killedInTheMiddleTheStoreIsWhole(delay: TimeInterval) throws {
    let (folder, tidings) = try publication(articles: 1500)
    _ = try importAndSend(SIGKILL, after: delay, folder, tidings)
    #expect(try tidings("doctor").status == 0)
    #expect(try tidings("import").status == 0)
    #expect(try count(tidings) == 1501)
  }
}
