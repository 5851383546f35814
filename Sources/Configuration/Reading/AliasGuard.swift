/// Refuses files with many aliases before they reach the parser.
///
/// Yams compares the keys of a mapping by their whole value, so a key that is an alias of aliases of aliases would keep it busy
/// for hours. Ten references can make a file about forty times larger at most, which is still quickly read and then refused.
enum AliasGuard {
  /// The most references to anchors in a file.
  static let limit = 10

  /// Whether a file has few enough aliases, judged without parsing: in case of doubt a `*name` counts.
  static func allows(_ text: String) -> Bool {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: text))
    guard !anchors.isEmpty else { return true }
    return names(after: UInt8(ascii: "*"), in: text).count { anchors.contains($0) } <= limit
  }

  private static func names(after sign: UInt8, in text: String) -> [String] {
    var names: [String] = []
    var rest = text.utf8[...]
    while let found = rest.firstIndex(of: sign) {
      rest = rest[rest.index(after: found)...]
      let name = rest.prefix(while: isNameByte)
      if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
    }
    return names
  }

  /// What libyaml takes for a part of an anchor's name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
