import CLibCrypto

/// libcrypto could not do what it was asked to.
public struct SigningError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What it said, as in `error:0200008A:rsa routines::invalid padding`.
  public let reason: String

  /// The sentence for a person.
  public var description: String { "libcrypto: \(reason)" }

  /// The latest error of this thread; all earlier ones are forgotten.
  static func last() -> SigningError {
    let code = ERR_peek_last_error()
    ERR_clear_error()
    guard code != 0 else { return SigningError(reason: "no reason given") }
    var text = [CChar](repeating: 0, count: 256)
    ERR_error_string_n(code, &text, text.count)
    return SigningError(reason: String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
