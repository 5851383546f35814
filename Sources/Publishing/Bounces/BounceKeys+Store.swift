import Foundation
public import Mail
public import Model

extension BounceKeys {
  /// The keys that a store has made for the tokens of its publication; before anything was sent there are none.
  public init(of reader: any SubscriberReader, newsletters: [Slug]) throws(StoreError) {
    self.init(
      returnPaths: try TokenKeyRing(.returnPaths, of: reader), readers: try TokenKeyRing(.readerTokens, of: reader),
      newsletters: newsletters)
  }
}

extension TokenKeyRing {
  /// The ring of a secret of the store; nil when nobody has needed it yet.
  init?(_ name: SecretName, of reader: any SubscriberReader) throws(StoreError) {
    guard let secret = try reader.secret(name), let key = TokenKey(id: 1, secret: [UInt8](secret)) else { return nil }
    self.init(newest: key)
  }
}
