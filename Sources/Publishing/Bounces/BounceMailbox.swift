public import Foundation
import Mail

/// Where messages for the address for bounces lie.
public enum BounceMailbox: Hashable, Sendable {
  /// A folder with `new` and `cur`.
  case maildir(URL)
  /// All messages in one file; it is never changed.
  case mbox(URL)
  /// One message, for example from standard input.
  case message(Data, name: String)

  /// How much of one message is read, in bytes.
  public static let messageLimit = MboxReader.messageLimit

  /// What a path leads to: a Maildir, a mailbox in one file, or a file with one message.
  public static func at(_ url: URL) throws(Failure) -> BounceMailbox {
    let path = url.path(percentEncoded: false)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(
        path, why: "no such file or folder", remedy: "Give a Maildir, an mbox, a file with one message, or - for standard input.",
        blame: .input)
    }
    if isFolder.boolValue {
      guard Maildir.isThere(url) else {
        throw Failure(path, why: "is no Maildir: there is no new and cur in it", remedy: "Give the folder that has them.", blame: .input)
      }
      return .maildir(url)
    }
    let start = try MessageFile.bytes(of: url, atMost: 500)
    return MboxReader.isMailbox(start) ? .mbox(url) : .message(try MessageFile.bytes(of: url), name: path)
  }
}

/// Reads files that hold messages, no further than a message may be long.
public enum MessageFile {
  /// The beginning of a file.
  public static func bytes(of url: URL, atMost most: Int = BounceMailbox.messageLimit) throws(Failure) -> Data {
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { handle.closeFile() }
      return try handle.read(upToCount: most) ?? Data()
    } catch {
      throw unreadable(url, error)
    }
  }

  static func unreadable(_ url: URL, _ error: any Error) -> Failure {
    Failure(
      url.path(percentEncoded: false), why: "cannot be read: \(error.localizedDescription)",
      remedy: "Check that it is there, and who may read it.",
      blame: .environment)
  }
}
