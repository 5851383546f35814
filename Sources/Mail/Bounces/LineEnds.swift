import Foundation

/// Brings the line ends of a stored message into one form: they are LF, CR LF, CR, or all of them.
enum LineEnds {
  /// The bytes with every line end as LF.
  static func folded(_ bytes: Data) -> Data {
    guard bytes.contains(13) else { return bytes }
    var output = [UInt8]()
    output.reserveCapacity(bytes.count)
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 13 {
        output.append(10)
      } else if byte != 10 || last != 13 {
        output.append(byte)
      }
      last = byte
    }
    return Data(output)
  }
}
