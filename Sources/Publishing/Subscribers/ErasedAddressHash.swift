import Foundation
import Model
import Signing

/// Makes the hashes by which addresses that were erased are recognised: HMAC-SHA-256 (RFC 2104) of the folded address.
struct ErasedAddressHash {
  private let key: HMACSHA256

  /// Hashes with this secret.
  init(secret: Data) {
    key = HMACSHA256(key: [UInt8](secret))
  }

  /// The hash of an address.
  func callAsFunction(_ address: AddressKey) -> ErasedAddress? {
    ErasedAddress(bytes: key.code(of: Array(address.string.utf8)))
  }
}
