/// Why a text is no key that mail can be signed with.
public enum KeyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no `-----BEGIN …-----` with its `-----END …-----` and base64 between.
  case notPEM
  /// It is protected by a passphrase, which nobody is there to type.
  case encrypted
  /// It is something else than a private key, as a `CERTIFICATE` is.
  case notPrivate(label: String)
  /// It is a private key of a kind that DKIM does not know, such as `EC`.
  case unusableKind(String)
  /// An RSA key that no verifier trusts.
  case tooShort(bits: Int)
  /// An RSA key that verifiers need not take.
  case tooLong(bits: Int)
  /// It says that it is a key and is none, or its parts do not belong together.
  case damaged

  /// The sentence for a person.
  public var description: String {
    let bounds = KeyKind.rsaBits
    return switch self {
    case .notPEM: "This is no PEM file: a key starts with “-----BEGIN PRIVATE KEY-----”."
    case .encrypted: "The key is protected by a passphrase. Store it without one, in a file that only its owner can read."
    case .notPrivate(let label): "This is a “\(label)”, not a private key."
    case .unusableKind(let kind): "This is a key of the kind \(kind). Mail is signed with RSA and Ed25519 keys."
    case .tooShort(let bits): "The RSA key has \(bits) bits. Verifiers trust none below \(bounds.lowerBound); 2048 are advised."
    case .tooLong(let bits): "The RSA key has \(bits) bits. Verifiers need not take more than \(bounds.upperBound); 2048 are advised."
    case .damaged: "The key is damaged."
    }
  }
}
