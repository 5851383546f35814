import Foundation

/// An answer within AUTH, as it is sent: base64, so that no credential can end a line (RFC 4954 §4).
struct Base64Text: Hashable, Sendable {
  let encoded: String

  init(_ text: String) {
    encoded = Data(text.utf8).base64EncodedString()
  }
}
