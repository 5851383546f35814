import Signing

/// A secret that tokens are made with, and the number by which they name it.
public struct TokenKey: Sendable, CustomStringConvertible {
  /// The number that stands in each of its tokens.
  public let id: UInt8
  let code: HMACSHA256

  /// Nil for a secret of fewer than 32 bytes (RFC 2104 §3).
  public init?(id: UInt8, secret: [UInt8]) {
    guard secret.count >= SHA256Hash.length else { return nil }
    self.id = id
    code = HMACSHA256(key: secret)
  }

  /// What it is, without the secret.
  public var description: String { "token key \(id)" }
}

/// The keys of a publication's tokens: the newest makes them, all of them read them.
///
/// Old mail is answered for years, so a key that was replaced stays in the ring; one that somebody stole leaves it, and its links are dead.
public struct TokenKeyRing: Sendable {
  let newest: TokenKey
  private let keys: [UInt8: TokenKey]

  /// Nil when two keys have the same number.
  public init?(newest: TokenKey, older: [TokenKey] = []) {
    self.newest = newest
    keys = Dictionary(([newest] + older).map { ($0.id, $0) }) { first, _ in first }
    guard keys.count == older.count + 1 else { return nil }
  }

  func key(_ id: UInt8) throws(TokenError) -> TokenKey {
    guard let key = keys[id] else { throw .unknownKey(id) }
    return key
  }
}

/// Why a token is not taken.
public enum TokenError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is not of the length, or not of the letters, that such tokens have: cut short by a mail program, or none of ours.
  case malformed
  /// It names a key that the ring does not have.
  case unknownKey(UInt8)
  /// Nobody with the key made it, or it was made for something else: another purpose, another newsletter.
  case forged

  /// The sentence for a person.
  public var description: String {
    switch self {
    case .malformed: "This is not a whole link or address of ours."
    case .unknownKey(let id): "It was made with the key \(id), which is not known here."
    case .forged: "It was not made here for this."
    }
  }
}
