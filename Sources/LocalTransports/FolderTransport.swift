public import Foundation
import Model
public import Publishing
import SMTP

/// Keeps each message as a file with the ending `.eml`, which mail programs open.
///
/// A file appears under its name when it is whole and on the disk. The name is the delivery's: the same message to the same reader takes the
/// place of its own file when it comes again, and of no other.
public struct FolderTransport: MailTransport {
  private let folder: URL

  /// - Parameter folder: Where the files go; made when the first one comes.
  public init(folder: URL) {
    self.folder = folder
  }

  /// Writes one message after the other; a full disk ends it.
  public func carry(_ mail: any OutgoingMail) async -> TransportEnd {
    await mail.handOver { message throws(LocalFault) in
      try makeFolder()
      let name = FileName(of: message)
      let file = try UnnamedFile(message.content, for: name.description, in: folder)
      try await mail.mark(message)
      try file.takeName()
      return .accepted(Reply(.completed, ["2.0.0 written to \(name)"]))
    }
  }

  private func makeFolder() throws(LocalFault) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .before("\(folder.path(percentEncoded: false)) cannot be made: \(error.localizedDescription)")
    }
  }
}

extension FolderTransport {
  /// The reader as far as a file name can tell, and 64 bits that tell the message and the reader apart from all others.
  private struct FileName: CustomStringConvertible {
    let description: String

    init(of message: LocalMessage) {
      let recipient = message.envelope.recipient.description
      // Without an id it is the content that is the same when it comes again.
      let identity = message.messageID.map { Data($0.utf8) } ?? Data(message.content)
      let digest = SHA256.hexadecimal(identity + Data([0]) + Data(recipient.utf8))
      let reader = recipient.lowercased().unicodeScalars.prefix(60).map { scalar in
        "abcdefghijklmnopqrstuvwxyz0123456789@.-_".unicodeScalars.contains(scalar) ? scalar : "_"
      }
      // Never hidden, and never an option.
      let visible = String(String.UnicodeScalarView(reader)).drop { ".-".contains($0) }
      description = "\(visible)-\(digest.prefix(16)).eml"
    }
  }
}
