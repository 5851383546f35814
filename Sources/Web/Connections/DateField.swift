import Foundation
import NIOCore
import Serving

/// The `Date` field (RFC 9110 §6.6.1), put together once a second.
struct DateField {
  private var second = 0
  private var field: [UInt8] = []

  mutating func append(to buffer: inout ByteBuffer) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &now)
    if second != now.tv_sec {
      second = now.tv_sec
      field = Array("Date: \(HTTPDate.text(Date(timeIntervalSince1970: TimeInterval(second))))\r\n".utf8)
    }
    buffer.writeBytes(field)
  }
}
