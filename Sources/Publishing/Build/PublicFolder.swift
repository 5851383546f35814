import Findings
import Feeds
import Foundation
import Markup
import Model

/// The folder that `build` writes: knows its own files, rewrites only what changed, removes what is no longer made.
///
/// It keeps the list of its files in `.tidings-files`, and touches nothing else, so other files may stand beside them. What the build
/// remembers for the next one lies in `.tidings-build`.
struct PublicFolder {
  static let listName = ".tidings-files"
  static let lockName = ".tidings-lock"
  private static let memoryName = ".tidings-build"

  private let url: URL
  private let lock: FileLock
  private let listed: Set<String>
  private let publication: Fingerprint
  /// The files as an earlier build left them, as far as they still are so.
  private let left: [String: FileStamp]
  /// What the last build left; nil when nobody knows, or when it was of another program or publication.
  let memory: BuildMemory?
  private let check: PublicationCheck
  private(set) var changes: [String: FileChange] = [:]
  /// What was found in the feeds that are not as they were.
  private(set) var findings: [String: CheckReport] = [:]

  /// Opens the folder, makes it if need be, and keeps other builds out until this value is gone.
  init(_ url: URL, publication: Publication) throws(Failure) {
    self.url = url
    try FileWriting.makeFolder(url)
    lock = try FileLock(url.appending(path: Self.lockName))
    listed = try Self.readList(url.appending(path: Self.listName))
    try Self.removeLeftovers(in: url)
    try Self.removeLeftovers(in: url.appending(path: EditionsPage.folder))
    self.publication = Fingerprint(publication)
    check = PublicationCheck(feedsBase: publication.feedsBase)
    memory = BuildMemory.read(url.appending(path: Self.memoryName), writer: WriterVersion.current, publication: self.publication)
    let listed = listed
    left = (memory?.files ?? [:]).filter { listed.contains($0.key) && FileStamp(of: Self.path($0.key, in: url)) == $0.value }
  }

  /// Whether a file is as an earlier build left it, to the size and the moment of its last change.
  func isAsLeft(_ name: String) -> Bool { left[name] != nil }

  /// Leaves a file as it is.
  mutating func keep(_ name: String) { changes[name] = .unchanged }

  /// Starts a file of the folder.
  func sink(for name: String) throws(Failure) -> FileSink {
    if name.contains("/") { try FileWriting.makeFolder(url.appending(path: name).deletingLastPathComponent()) }
    return try FileSink(for: url.appending(path: name))
  }

  /// Puts a finished file in its place, unless it is a feed with errors: then the old one stays.
  ///
  /// Every document that is published comes through here.
  mutating func commit(_ sink: FileSink, as name: String, archiveOf feed: Slug? = nil) throws(Failure) {
    var report: CheckReport?
    changes[name] = try sink.commit { document in
      report = check.report(on: document, named: name, archiveOf: feed)
      return report?.hasErrors != true
    }
    if let report, !report.findings.isEmpty { findings[name] = report }
  }

  /// Writes a text.
  mutating func write(_ text: String, as name: String) throws {
    let sink = try sink(for: name)
    try Data(text.utf8).withUnsafeBytes { try sink.write($0) }
    try commit(sink, as: name)
  }

  /// The files as they are now.
  func stamps(of names: [String]) -> [String: FileStamp] {
    Dictionary(names.compactMap { name in stamp(of: name).map { (name, $0) } }, uniquingKeysWith: { _, last in last })
  }

  /// Removes the files of earlier builds that this one did not write, and saves the list and what the next build needs to know.
  mutating func finish(
    mark: ChangeMark, series: [Slug: BuildMemory.SeriesMemory], feeds: [Slug: BuildMemory.FeedMemory],
    editions: [BuildMemory.EditionMemory]
  ) throws {
    let made = changes.keys.sorted()
    for name in listed.subtracting(made).sorted() {
      if try remove(name) { changes[name] = .removed }
    }
    try save(Data(made.map { $0 + "\n" }.joined().utf8), as: Self.listName)
    guard let writer = WriterVersion.current else { return }
    let memory = BuildMemory(writer: writer, publication: publication, mark: mark, series: series, feeds: feeds, editions: editions)
    try save(JSONEncoder().encode(memory), as: Self.memoryName)
  }

  /// One file as it is now; nil when it is not there.
  func stamp(of name: String) -> FileStamp? {
    if changes[name] == .refused { return .never }
    return changes[name] == .unchanged ? left[name] ?? FileStamp(of: Self.path(name, in: url)) : FileStamp(of: Self.path(name, in: url))
  }

  private func save(_ data: Data, as name: String) throws {
    let sink = try sink(for: name)
    try data.withUnsafeBytes { try sink.write($0) }
    _ = try sink.commit()
  }

  private func remove(_ name: String) throws(Failure) -> Bool {
    let path = Self.path(name, in: url)
    if unlink(path) == 0 { return true }
    if errno == ENOENT { return false }
    throw Failure(
      path, why: "cannot be removed: \(String(cString: strerror(errno)))", remedy: "Check who may write to the folder.",
      blame: .environment)
  }

  private static func path(_ name: String, in folder: URL) -> String { folder.appending(path: name).path(percentEncoded: false) }

  /// One name a line; a name that could lead out of the folder, or to a hidden file, is none that we wrote.
  static func readList(_ file: URL) throws(Failure) -> Set<String> {
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return [] }
    do {
      let names = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
      return Set(names.filter(isOurs))
    } catch {
      throw Failure(
        file.path(percentEncoded: false), why: "cannot be read, so nobody knows which files are ours: \(error.localizedDescription)",
        remedy: "Remove it and build again; files of removed feeds then have to be removed by hand.", blame: .environment)
    }
  }

  /// What we write is at most one folder down.
  private static func isOurs(_ name: String) -> Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return steps.count <= 2 && steps.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }

  private static func removeLeftovers(in url: URL) throws(Failure) {
    guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return }
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false))
      where name.hasPrefix(".") && name.hasSuffix(FileSink.temporaryEnding) {
        try FileManager.default.removeItem(at: url.appending(path: name))
      }
    } catch {
      throw Failure(
        url.path(percentEncoded: false), why: error.localizedDescription, remedy: "Check who may write to the folder.", blame: .environment)
    }
  }
}
