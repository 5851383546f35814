import Foundation
import Mail

/// Hands over the messages of a mailbox a few at a time.
struct BounceSupply {
  /// A message, and its file if it is to be moved when it is processed.
  struct Item {
    let name: String
    let bytes: Data
    var file: URL?
  }

  private(set) var problems: [String] = []
  private var source: Source

  private enum Source {
    case files([URL])
    case mailbox(FileHandle, MboxReader, name: String, count: Int)
    case items([Item])
    case ended
  }

  private static let blockSize = 1 << 20

  init(_ mailbox: BounceMailbox) throws(Failure) {
    switch mailbox {
    case .maildir(let folder): source = .files(try Maildir(folder: folder).files().reversed())
    case .message(let bytes, let name): source = .items([Item(name: name, bytes: bytes)])
    case .mbox(let file):
      do {
        source = .mailbox(try FileHandle(forReadingFrom: file), MboxReader(), name: file.path(percentEncoded: false), count: 0)
      } catch {
        throw MessageFile.unreadable(file, error)
      }
    }
  }

  /// The next messages, perhaps none this time; nil when there are no more.
  mutating func next() throws(Failure) -> [Item]? {
    switch source {
    case .ended: return nil
    case .items(let items):
      source = .ended
      return items
    case .files(var files):
      guard let file = files.popLast() else { return nil }
      source = .files(files)
      return try read(file).map { [$0] } ?? []
    case .mailbox(let handle, let reader, let name, let count): return try next(handle, reader, name, count)
    }
  }

  /// A message of a Maildir; nil when somebody moved it since the folder was read.
  private mutating func read(_ file: URL) throws(Failure) -> Item? {
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      problems.append("\(file.lastPathComponent): moved by somebody else before it was read; the next run finds it")
      return nil
    }
    return Item(name: file.lastPathComponent, bytes: try MessageFile.bytes(of: file), file: file)
  }

  private mutating func next(_ handle: FileHandle, _ reader: MboxReader, _ name: String, _ count: Int) throws(Failure) -> [Item]? {
    var (reader, items) = (reader, [Item]())
    // The reader keeps an unfinished message, which must not be copied with every block.
    source = .ended
    let block: Data
    do {
      block = try handle.read(upToCount: Self.blockSize) ?? Data()
    } catch {
      throw MessageFile.unreadable(URL(filePath: name), error)
    }
    let add: (MboxReader.Message) -> Void = { message in
      items.append(Item(name: "\(name), message \(count + items.count + 1)", bytes: message.bytes))
    }
    if block.isEmpty {
      handle.closeFile()
      reader.finish(add)
      if reader.strayBytes > 0 { problems.append("\(name): \(reader.strayBytes) bytes before the first message are none") }
    } else {
      reader.take(block, add)
      source = .mailbox(handle, reader, name: name, count: count + items.count)
    }
    return items
  }
}
