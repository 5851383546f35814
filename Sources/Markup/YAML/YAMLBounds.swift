/// Refuses YAML that would keep its parser busy for minutes, before it gets there.
///
/// Yams compares the keys of a mapping by their whole value. A key that is an alias of aliases of aliases, or keys that hold
/// keys that hold keys, make that work explode. With the limits here it stays within seconds for the largest file.
public enum YAMLBounds {
  /// The most references to anchors (`*name`) in a file; ten can make it about forty times larger.
  public static let aliasLimit = 10
  /// The most keys with a question mark (`? [a, b]: c`) in a file; no configuration needs one.
  public static let explicitKeyLimit = 10

  /// What is wrong with a text, judged without parsing it: in case of doubt something counts.
  public static func objection(to text: String) -> String? {
    if aliasCount(in: text) > aliasLimit { return "uses more than \(aliasLimit) aliases (*name)" }
    if explicitKeyCount(in: text) > explicitKeyLimit { return "has more than \(explicitKeyLimit) keys with a question mark" }
    return nil
  }

  private static func aliasCount(in text: String) -> Int {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: text))
    return anchors.isEmpty ? 0 : names(after: UInt8(ascii: "*"), in: text).count { anchors.contains($0) }
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

  /// Question marks behind a space or at the start of a line, and not those that end a question.
  private static func explicitKeyCount(in text: String) -> Int {
    var count = 0
    var before = UInt8(ascii: "\n")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "?"), " \t\r\n-:,[{?".utf8.contains(before) { count += 1 }
      before = byte
    }
    return count
  }
}
