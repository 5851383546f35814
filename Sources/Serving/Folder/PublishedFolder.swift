public import Foundation
import Publishing

/// The contents of `public/` as they were at the last look; what has not changed is not read or packed again.
public struct PublishedFolder: Sendable {
  private let url: URL
  private let form: any HeldBytes.Type
  private var walk: FolderWalk?
  private var packed: [String: PackedDocument] = [:]

  /// What is sent from the disk.
  public private(set) var files: [PublishedFile] = []
  /// The pages that builds wrote.
  public private(set) var ownPages: Set<String> = []

  /// Larger documents are sent from the disk.
  static let largestHeld = 8 << 20

  /// Nothing yet of this folder, whose documents will be held in this form.
  public init(_ url: URL, form: any HeldBytes.Type = ArrayBytes.self) {
    self.url = url
    self.form = form
  }

  /// What is held in memory, in order of names.
  public var documents: [PackedDocument] { packed.values.sorted { $0.name < $1.name } }

  /// Looks whether something changed, and takes it over as a whole.
  ///
  /// - Parameter isThorough: true also looks for files that were written over in place; costs a look at each.
  /// - Returns: false when all is as it was, or a build is going on: then nothing has changed here.
  public mutating func refresh(isThorough: Bool = true) async throws -> Bool {
    if !isThorough, let walk, !walk.isStale { return false }
    guard let found = try PublicFolderReading(url).between({ try read(ownFiles: $0) }) else { return false }
    guard found.walk.files != walk?.files || found.ownPages != ownPages else {
      walk = found.walk
      return false
    }
    let fresh = await pack(found.fresh)
    packed = packed.filter { found.kept.contains($0.key) }.merging(fresh) { _, new in new }
    (walk, files, ownPages) = (found.walk, found.files, found.ownPages)
    return true
  }

  private struct Found {
    var walk: FolderWalk
    var ownPages: Set<String>
    var kept: Set<String> = []
    var files: [PublishedFile] = []
    /// What is new or changed, with its bytes.
    var fresh: [(name: String, bytes: [UInt8], written: Date)] = []
  }

  private func read(ownFiles: Set<String>) throws -> Found {
    var found = Found(walk: try FolderWalk(url), ownPages: ownFiles.filter { $0.hasSuffix(".html") })
    for (name, stamp) in found.walk.files.sorted(by: { $0.key < $1.key }) {
      let file = url.appending(path: name)
      if name.hasPrefix("media/") || stamp.length > Self.largestHeld || !PublishedType(name: name).isText && !Self.isFeed(name) {
        found.files.append(PublishedFile(name: name, url: file, length: stamp.length, written: stamp.date))
      } else if walk?.files[name] == stamp, packed[name] != nil {
        found.kept.insert(name)
      } else {
        found.fresh.append((name, try bytes(of: file), stamp.date))
      }
    }
    return found
  }

  private static func isFeed(_ name: String) -> Bool { name.hasSuffix(".rss") || name.hasSuffix(".atom") }

  private func bytes(of file: URL) throws(Failure) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: file))
    } catch {
      throw Failure(
        file.path(percentEncoded: false), why: "cannot be read: \(error.localizedDescription)", remedy: "Check who may read it.",
        blame: .environment)
    }
  }

  /// As many at a time as there are processors.
  private func pack(_ fresh: [(name: String, bytes: [UInt8], written: Date)]) async -> [String: PackedDocument] {
    let form = form
    return await withTaskGroup(of: PackedDocument.self) { group in
      var packed: [String: PackedDocument] = [:]
      for (index, (name, bytes, written)) in fresh.enumerated() {
        if index >= ProcessInfo.processInfo.activeProcessorCount, let done = await group.next() { packed[done.name] = done }
        group.addTask { PackedDocument(name: name, bytes: bytes, written: written, form: form) }
      }
      for await done in group { packed[done.name] = done }
      return packed
    }
  }
}
