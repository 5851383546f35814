import Foundation
import Importing
import Markup

/// A list of subscribers on disk, read in blocks: once to see how it is written, once for its rows.
struct SubscriberListFile {
  let url: URL
  let size: Int

  /// - Throws: `Failure` when it is not there, or is no regular file.
  init(_ url: URL) throws(Failure) {
    self.url = url
    var status = stat()
    guard stat(url.path(percentEncoded: false), &status) == 0 else {
      throw Self.failure(url, "no such file", "Check the path.", .input)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Self.failure(url, "is no regular file", "Give the path of a CSV file.", .input) }
    size = Int(status.st_size)
  }

  /// Throws if this is the file that something is to be written to, by whichever name.
  func refuseWriting(to other: URL) throws(Failure) {
    var (mine, its) = (stat(), stat())
    guard stat(url.path(percentEncoded: false), &mine) == 0, stat(other.path(percentEncoded: false), &its) == 0,
      mine.st_dev == its.st_dev, mine.st_ino == its.st_ino
    else { return }
    throw Self.failure(other, "cannot be written: it is the list itself", "Give refused rows a file of their own.", .input)
  }

  /// The encoding of the file, found out from all of it.
  func encoding() throws(Failure) -> StreamEncoding {
    var survey = EncodingSurvey()
    try visitBlocks { survey.look(at: $0) }
    do {
      return try survey.finish()
    } catch .binary {
      throw Self.failure(url, "is no text", "Of an Excel workbook, save the sheet as “CSV UTF-8” first.", .input)
    } catch .empty {
      throw Self.failure(url, "is empty", ListError.empty.remedy, .input)
    } catch {
      throw Self.failure(url, "\(error)", "Save it as CSV in UTF-8.", .input)
    }
  }

  private func visitBlocks(_ visit: ([UInt8]) -> Void) throws(Failure) {
    let blocks = try SubscriberListBlocks(self)
    while let block = try blocks.next() { visit(block) }
  }

  static func failure(_ url: URL, _ why: String, _ remedy: String, _ blame: Failure.Blame) -> Failure {
    Failure(url.path(percentEncoded: false), why: why, remedy: remedy, blame: blame)
  }
}

/// The bytes of a list, one block after the other.
final class SubscriberListBlocks {
  private let file: SubscriberListFile
  private let handle: FileHandle

  init(_ file: SubscriberListFile) throws(Failure) {
    self.file = file
    do {
      handle = try FileHandle(forReadingFrom: file.url)
    } catch {
      throw SubscriberListFile.failure(file.url, "cannot be opened: \(error.localizedDescription)", "Check who may read it.", .input)
    }
  }

  deinit {
    handle.closeFile()
  }

  /// The next block; nil at the end.
  func next() throws(Failure) -> [UInt8]? {
    do {
      let block = try handle.read(upToCount: Self.blockBytes) ?? Data()
      return block.isEmpty ? nil : [UInt8](block)
    } catch {
      throw SubscriberListFile.failure(file.url, "cannot be read: \(error.localizedDescription)", "Check the disk.", .environment)
    }
  }

  private static let blockBytes = 256 << 10
}
