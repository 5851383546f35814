public import Foundation
public import Mail
import Markup
public import Model

/// A message that came to the address for bounces, read: the bytes themselves are needed no more.
public struct ReceivedMessage: Hashable, Sendable {
  /// Where it lies, as a person would say it.
  public let name: String
  /// By what it is known again.
  public let fingerprint: ContentHash
  /// What it says.
  public let reading: BounceReading

  /// Reads a message.
  public init(_ bytes: Data, name: String, keys: BounceKeys) throws(Failure) {
    guard let fingerprint = MessageFingerprint.of(bytes) else {
      throw Failure(name, why: "no fingerprint can be made of it", remedy: "Report this.", blame: .environment)
    }
    self.name = name
    self.fingerprint = fingerprint
    reading = BounceMessageReader(keys: keys, decode: Self.text).read(bytes)
  }

  /// Bytes of a charset as text.
  private static func text(_ bytes: Data, _ charset: String) -> String? {
    if bytes.isEmpty { return "" }
    do {
      return try TextDecoding.decode(bytes, declared: charset).text
    } catch {
      return nil
    }
  }
}
