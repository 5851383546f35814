import Foundation
import Model
import SMTP

/// A message as it stands in a mailbox file (RFC 4155, with the quoting of "mboxrd").
struct MailboxEntry {
  let bytes: [UInt8]

  init(_ message: LocalMessage, at date: Date) {
    var bytes = Array("From \(Self.sender(of: message)) \(Self.timestamp(date))\n".utf8)
    for line in message.unixLines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      if line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: "From ".utf8) { bytes.append(UInt8(ascii: ">")) }
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes.append(UInt8(ascii: "\n"))
    self.bytes = bytes
  }

  /// Programs take the date from behind the first space.
  private static func sender(of message: LocalMessage) -> String {
    switch message.envelope.sender {
    case .null: "MAILER-DAEMON"
    case .address(let address): address.description.replacing(" ", with: "_")
    }
  }

  /// As C's `asctime` writes it, in UTC.
  private static func timestamp(_ date: Date) -> String {
    var seconds = time_t(date.timeIntervalSince1970)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "%a %b %e %H:%M:%S %Y", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
