/// Values of attributes in the form in which they may stay; nil for those that may not.
enum AttributeValue {
  /// A language tag of letters, digits and hyphens (RFC 5646 §2.1).
  static func language(_ value: String) -> String? {
    let parts = value.trimmingPrefix { $0.isWhitespace }.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    guard isTag, parts.count <= 8, parts.first?.allSatisfy(\.isLetter) == true else { return nil }
    return parts.joined(separator: "-")
  }

  /// A whole number, also with `px` behind it or a fraction, which is cut off.
  static func number(_ value: String, in range: ClosedRange<Int>) -> Int? {
    var text = value.lowercased().filter { !$0.isWhitespace }
    if text.hasSuffix("px") { text.removeLast(2) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.dropFirst().allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    guard let whole = parts.first, let number = Int(whole), range.contains(number) else { return nil }
    return number
  }

  /// One of a few words, in the case in which they are listed.
  static func word(_ value: String, of words: Set<String>) -> String? {
    let value = value.filter { !$0.isWhitespace }
    if words.contains(value) { return value }
    return words.contains(value.lowercased()) ? value.lowercased() : nil
  }
}
