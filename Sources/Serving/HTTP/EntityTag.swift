/// The validator of one sequence of bytes (RFC 9110 §8.8.3).
public struct EntityTag: Hashable, Sendable, CustomStringConvertible {
  /// Whether it stands for what the bytes mean rather than for the bytes.
  public let isWeak: Bool
  /// What stands between the quotes.
  public let opaque: String

  /// A strong tag of this text; the text has only characters that a tag may hold.
  init(strong opaque: String) {
    isWeak = false
    self.opaque = opaque
  }

  /// Reads `"abc"` or `W/"abc"`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    isWeak = bytes.starts(with: "W/".utf8)
    if isWeak { bytes = bytes.dropFirst(2) }
    guard bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") else { return nil }
    let inside = bytes.dropFirst().dropLast()
    guard inside.allSatisfy({ $0 == 0x21 || $0 >= 0x23 && $0 != 0x7F }) else { return nil }
    opaque = String(decoding: inside, as: UTF8.self)
  }

  /// Whether both stand for the same bytes: equal, and neither weak (§8.8.3.2).
  public func matchesStrongly(_ other: EntityTag) -> Bool { !isWeak && !other.isWeak && opaque == other.opaque }

  /// Whether both stand for the same meaning: equal but for the mark of weakness (§8.8.3.2).
  public func matchesWeakly(_ other: EntityTag) -> Bool { opaque == other.opaque }

  /// As it stands in a field.
  public var description: String { "\(isWeak ? "W/" : "")\"\(opaque)\"" }
}

/// What `If-Match` and `If-None-Match` ask for.
enum EntityTagCondition: Hashable, Sendable {
  /// `*`: whatever there is.
  case any
  /// Any of these; members that are no tags are left out.
  case tags([EntityTag])

  init(_ field: String) {
    let members = FieldList.members(of: field)
    self = members == ["*"] ? .any : .tags(members.compactMap { EntityTag($0) })
  }

  func holds(_ matches: (EntityTag) -> Bool) -> Bool {
    switch self {
    case .any: true
    case .tags(let tags): tags.contains(where: matches)
    }
  }
}
