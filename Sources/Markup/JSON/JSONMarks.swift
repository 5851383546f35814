/// The brackets, colons and commas of a JSON text, which tell how many values it holds before anybody makes them.
public enum JSONMarks {
  /// How many stand outside of strings, in any encoding that has ASCII in it.
  public static func count(in text: some Sequence<UInt8>) -> Int {
    var count = 0
    var isString = false
    var isEscaped = false
    for byte in text {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = isString
      case UInt8(ascii: "\""): isString.toggle()
      case _ where isString: break
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: ":"): count += 1
      default: break
      }
    }
    return count
  }
}
