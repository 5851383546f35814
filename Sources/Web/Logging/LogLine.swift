import Foundation
import Model

/// A line of the combined log format; what could break out of it is written as `\xNN`.
enum LogLine {
  private static let longest = 1000

  static func time(_ date: Date) -> [UInt8] {
    let time = CivilTime(date, minutesFromUTC: 0)
    let day = time.dayText()
    return Array("[\(day.suffix(2))/\(time.monthName)/\(day.prefix(4)):\(time.clock) +0000]".utf8)
  }

  static func append(
    to line: inout [UInt8], time: [UInt8], method: String, target: String, version: String, status: Int, bytes: Int, userAgent: String?
  ) {
    line += "- - - ".utf8
    line += time
    line += " \"".utf8
    append(method, to: &line)
    line.append(0x20)
    append(target, to: &line)
    line.append(0x20)
    line += version.utf8
    line += "\" ".utf8
    line += String(status).utf8
    line.append(0x20)
    line += String(bytes).utf8
    line += " \"-\" \"".utf8
    append(userAgent ?? "-", to: &line)
    line += "\"\n".utf8
  }

  private static func append(_ text: String, to line: inout [UInt8]) {
    for byte in text.utf8.prefix(longest) {
      if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        line.append(byte)
      } else {
        line += "\\x".utf8
        line.append(digits[Int(byte >> 4)])
        line.append(digits[Int(byte & 15)])
      }
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
