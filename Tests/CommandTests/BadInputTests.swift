import Foundation
import TestSupport
import Testing

@Suite struct BadInputTests {
  private func publication() throws -> (folder: TemporaryFolder, tidings: Program) {
    let folder = try TemporaryFolder()
    let tidings = Program.tidings(in: folder)
    #expect(try tidings("init", "--quiet").status == 0)
    #expect(try tidings("publish", "--quiet").status == 0)
    return (folder, tidings)
  }

  private func articles(_ tidings: Program) throws -> String {
    try tidings("articles", "list", "--json").text
  }

  /// Imports a hostile file, and checks that it is refused in words and that nothing else changed.
  private func expectRefusal(of name: String, _ bytes: Data, because reason: String) throws {
    let (folder, tidings) = try publication()
    let before = try articles(tidings)
    try bytes.write(to: folder.url.appending(path: name))
    let outcome = try tidings("import", name)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("tidings: \(name): ") && outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count >= 2, "a line says what to do")
    #expect(try articles(tidings) == before)
  }

  @Test func anEmptyFileIsRefused() throws {
    try expectRefusal(of: "a.html", Data(), because: "empty")
  }

  @Test func aBinaryIsRefused() throws {
    let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    try expectRefusal(of: "a.html", png, because: "not text")
  }

  @Test func aFileOf200MegabytesIsRefusedWithoutBeingRead() throws {
    let (folder, tidings) = try publication()
    let file = folder.url.appending(path: "huge.html")
    try Data("<html>".utf8).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 200 * 1024 * 1024)
    try handle.close()
    let outcome = try tidings("import", "huge.html")
    #expect(outcome.status == 1 && outcome.errors.contains("209715200 bytes"), "\(outcome.errors)")
  }

  @Test func anEntityBombStaysFolded() throws {
    let entities = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">\(entities)]>
      <rss version="2.0"><channel><title>&l9;</title><item><title>&l9;</title><guid>1</guid>
      <pubDate>Fri, 20 Nov 2026 10:32:00 +0800</pubDate></item></channel></rss>
      """
    let (folder, tidings) = try publication()
    try folder.write(Data(bomb.utf8), "bomb.xml")
    let outcome = try tidings("import", "bomb.xml")
    #expect(outcome.status == 0 && outcome.text.contains("1 added"), "\(outcome.text)\(outcome.errors)")
    #expect(outcome.text.contains("declares entities of its own"))
    #expect(try tidings("articles", "list").text.contains("&l9;"))
  }

  @Test func aPageWithoutADateIsRefused() throws {
    let text = String(repeating: "A sentence that is long enough to be the text of an article. ", count: 20)
    let page = "<html><head><title>A title</title></head><body><h1>A title</h1><p>\(text)</p><p>\(text)</p></body></html>"
    try expectRefusal(of: "a.html", Data(page.utf8), because: "date")
  }

  @Test func aFileThatIsNotThereIsRefused() throws {
    let outcome = try publication().tidings("import", "nowhere.html")
    #expect(outcome.status == 1 && outcome.errors.hasPrefix("tidings: nowhere.html: no such file"), "\(outcome.errors)")
  }

  @Test func anUnknownKeyIsNamedWithFileLineAndTheNearestRightKey() throws {
    let (folder, tidings) = try publication()
    let file = folder.url.appending(path: "feeds/news.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + "\nlimmit: 3\n").utf8).write(to: file)
    let outcome = try tidings("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("feeds/news.yaml:") && outcome.errors.contains("limmit") && outcome.errors.contains("limit"))
  }

  @Test func aFolderWithoutAPublicationIsExplained() throws {
    let outcome = try Program.tidings(in: TemporaryFolder())("publish")
    #expect(outcome.status == 1 && outcome.errors.contains("tidings init"), "\(outcome.errors)")
  }

  @Test func aFileThatIsNoStoreIsReportedAndNotTouched() throws {
    let (folder, tidings) = try publication()
    let store = folder.url.appending(path: "tidings.sqlite")
    let garbage = Data("this is not a database, but somebody's letter".utf8)
    for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: store.path() + suffix) {
      try FileManager.default.removeItem(atPath: store.path() + suffix)
    }
    try garbage.write(to: store)
    for command in ["publish", "doctor"] {
      let outcome = try tidings(command)
      #expect(outcome.status == 3, "\(command): \(outcome.errors)")
      #expect((outcome.text + outcome.errors).contains("tidings.sqlite"))
    }
    #expect(try Data(contentsOf: store) == garbage)
  }

  @Test func aTimeThatIsNoneIsRefused() throws {
    let (folder, _) = try publication()
    let outcome = try Program.tidings(in: folder, at: "yesterday")("publish")
    #expect(outcome.status == 1 && outcome.errors.contains("TIDINGS_NOW"))
  }

  @Test func aFolderImportedByHandLeftItsMarkdownOut() throws {
    let (folder, tidings) = try publication()
    let inbox = folder.url.appending(path: "inbox")
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
    try Data("---\ntitle: By hand\ndate: 2026-11-22\n---\n\nText.\n".utf8).write(to: inbox.appending(path: "a.md"))
    let outcome = try tidings("import", "inbox")
    #expect(outcome.status == 0 && outcome.text.contains("1 added"), "\(outcome.text)\(outcome.errors)")
  }

  @Test(arguments: [
    ["import", ""], ["build", "--out", ""], ["digest", "export", "--out", ""], ["init", ""], ["articles", "search", " "],
  ])
  func anEmptyArgumentStoodForTheWholeFolder(arguments: [String]) throws {
    let (folder, tidings) = try publication()
    let before = try folder.contents()
    let outcome = try tidings.run(arguments)
    #expect([1, 2].contains(outcome.status) && outcome.errors.hasPrefix("tidings: "), "\(outcome.text)\(outcome.errors)")
    #expect(try folder.contents() == before)
  }

  @Test(arguments: [["text", "x.html"], ["inline", "x.html"], ["mjml", "x.html"]])
  func aDesignToolBlamedTheDiskForABadFile(arguments: [String]) throws {
    let (folder, tidings) = try publication()
    for bytes in [Data(), Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0])] {
      try bytes.write(to: folder.url.appending(path: "x.html"))
      let outcome = try tidings.run(arguments)
      #expect(outcome.status == 1 && outcome.errors.hasPrefix("tidings: x.html: "), "\(outcome.errors)")
    }
  }

  @Test(arguments: ["1969-12-31T00:00:00Z", "10000-01-01T00:00:00Z"]) func aTimeBeyondAllCalendarsIsRefused(time: String) throws {
    let (folder, _) = try publication()
    let outcome = try Program.tidings(in: folder, at: time)("digest", "draft")
    #expect(outcome.status == 1 && outcome.errors.contains("TIDINGS_NOW"), "\(outcome.errors)")
  }

  @Test func aFolderThatIsNotThereIsNamedOnce() throws {
    let outcome = try publication().tidings("publish", "--publication", "nowhere")
    #expect(outcome.status == 1 && outcome.errors.contains("there is no such folder"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
