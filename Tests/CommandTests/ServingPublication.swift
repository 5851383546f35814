import Foundation
import TestSupport
import Testing

/// The starter publication with a `tidings serve` that runs in it, on a port of its own.
final class ServingPublication {
  let folder: TemporaryFolder
  let tidings: Program
  let base: String
  let process: Process
  private let remarks: URL

  /// - Parameter prepare: is done when everything is published and before it is served.
  init(
    _ arguments: String..., articles: Int = 3, hub: String? = nil, prepare: (Program, TemporaryFolder) throws -> Void = { _, _ in }
  ) throws {
    folder = try TemporaryFolder()
    tidings = Program.tidings(in: folder)
    #expect(try tidings("init", "--quiet").status == 0)
    if let hub { try Self.name(hub, in: folder) }
    for number in 1...articles { try Self.write(article: number, in: folder) }
    #expect(try tidings("publish", "--quiet").status == 0)
    try prepare(tidings, folder)
    remarks = try folder.write(Data(), "remarks.log")
    process = try tidings.start(
      ["serve", "--port", "0", "--access-log", "access.log"] + arguments, output: .nullDevice, errors: FileHandle(forWritingTo: remarks))
    base = try Self.base(of: remarks)
    #expect(try Self.waits { try Self.status(of: "\(base.replacing("feeds/", with: ""))readyz") == 200 }, "it never became ready")
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Names a hub of this machine, which may only be reached if the publication says so.
  private static func name(_ hub: String, in folder: TemporaryFolder) throws {
    for (file, lines) in [("feeds/news.yaml", "\nhubs: \(hub)\n"), ("tidings.yaml", "\nfetch: {allowPrivate: 127.0.0.1}\n")] {
      let text = try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
      try folder.write(Data((text + lines).utf8), file)
    }
  }

  static func write(article number: Int, in folder: TemporaryFolder, title: String = "Article") throws {
    let text = """
      ---
      title: \(title) \(number)
      date: 2026-11-\(number < 10 ? "0" : "")\(number)T10:00:00+08:00
      language: en
      ---

      The text of article \(number), and some more words, so that a document is worth packing.
      """
    try folder.write(Data(text.utf8), "articles/article-\(number).md")
  }

  /// Where it says that it serves.
  private static func base(of remarks: URL) throws -> String {
    var found: String?
    _ = try waits {
      found = try String(contentsOf: remarks, encoding: .utf8).firstMatch(of: /http:\/\/[0-9.]+:\d+\/feeds\//).map { String($0.output) }
      return found != nil
    }
    let said = try String(contentsOf: remarks, encoding: .utf8)
    return try #require(found, "it never said where it serves: \(said)")
  }

  /// Whether something comes true within twenty seconds.
  static func waits(_ isTrue: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<400 {
      if try isTrue() { return true }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return false
  }

  /// 0 when nobody answers.
  static func status(of address: String) throws -> Int {
    Int(try Program("curl")("-s", "-o", "/dev/null", "-w", "%{http_code}", address).text) ?? 0
  }

  func text(_ name: String) throws -> String { try Program("curl")("-s", "\(base)\(name)").text }

  func head(_ name: String) throws -> String { try Program("curl")("-s", "-I", "\(base)\(name)").text }

  /// Stops it as the system does, and says how it ended.
  func stop(_ signal: Int32 = SIGTERM) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  var said: String { get throws { try String(contentsOf: remarks, encoding: .utf8) } }

  /// The statuses of the requests for a document, in their order.
  func logged(_ name: String) throws -> [String] {
    let log = try String(contentsOf: folder.url.appending(path: "access.log"), encoding: .utf8)
    return log.split(separator: "\n").filter { $0.contains("GET /feeds/\(name) ") }.compactMap { line in
      line.firstMatch(of: /HTTP\/1\.1" (\d+)/).map { String($0.1) }
    }
  }
}
