import Foundation

/// A short text that differs when a value does: for definitions, which have to be compared with those of an earlier run.
///
/// It follows from all parts of the value, found by reflection, so that a part added later is not forgotten. `Hasher` would not do:
/// it is seeded anew in every process. Nor would `String(describing:)`: sets have another order each time.
struct Fingerprint: Hashable, Codable, Sendable {
  let text: String

  init(_ value: Any) {
    var hash = FNV()
    Self.add(value, to: &hash)
    text = hash.text
  }

  /// The fingerprint of what follows from one value and some texts, without a look at all of it.
  init(_ origin: Fingerprint, _ texts: String...) {
    var hash = FNV()
    hash.add(origin.text)
    for text in texts { hash.add(text) }
    text = hash.text
  }

  init(from decoder: any Decoder) throws { text = try String(from: decoder) }
  func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }

  /// Each part is framed by its kind and its number of children, so that no two values add the same bytes.
  private static func add(_ value: Any, to hash: inout FNV) {
    if let zone = value as? TimeZone { return hash.add(zone.identifier) }
    if let date = value as? Date { return hash.add("\(date.timeIntervalSinceReferenceDate)") }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return hash.add("\(type(of: value)) \(value)") }
    hash.add("\(mirror.displayStyle.map { "\($0)" } ?? "value") \(mirror.children.count)")
    switch mirror.displayStyle {
    case .set, .dictionary:
      for child in mirror.children.map({ Fingerprint($0.value).text }).sorted() { hash.add(child) }
    default:
      for child in mirror.children {
        hash.add(child.label ?? "")
        add(child.value, to: &hash)
      }
    }
  }
}

/// FNV-1a with 64 bits: it needs to differ, not to keep a secret.
private struct FNV {
  private var hash: UInt64 = 14_695_981_039_346_656_037

  mutating func add(_ text: String) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    hash = (hash ^ 0xFF) &* 1_099_511_628_211
  }

  var text: String { String(hash, radix: 16) }
}
