import Foundation
import Mail
import Markup
import Model
import TestSupport
import Testing

/// Reads the samples with keys of their own.
struct BounceDesk {
  let keys: TokenKeyRing
  let reader: BounceMessageReader
  private let paths: ReturnPaths
  private let weekly: Slug

  init() throws {
    let key = try #require(TokenKey(id: 1, secret: [UInt8](repeating: 7, count: 32)))
    keys = try #require(TokenKeyRing(newest: key))
    weekly = try #require(Slug("weekly"))
    let mailbox = try #require(EmailAddress("bounce@news.example.edu"))
    paths = try #require(ReturnPaths(mailbox: mailbox, keys: keys))
    let monthly = try #require(Slug("monthly"))
    let bounceKeys = BounceKeys(returnPaths: keys, readers: keys, newsletters: [monthly, weekly])
    reader = BounceMessageReader(keys: bounceKeys, decode: Self.decode)
  }

  /// The charsets of our own decoder.
  static func decode(_ bytes: Data, _ charset: String) -> String? {
    if bytes.isEmpty { return "" }
    do {
      return try TextDecoding.decode(bytes, declared: charset).text
    } catch {
      return nil
    }
  }

  /// The token of a return path: 53 letters and digits.
  func token(edition number: Int = 1, subscriber: Int64 = 7) throws -> String {
    let edition = try #require(EditionID(newsletter: weekly, number: number))
    return String(paths.address(edition: edition, subscriber: subscriber).localPart.dropFirst("bounce+".count))
  }

  /// A sample as it lies in its file, with the tokens that only the keys can make put in.
  func message(_ name: String) throws -> Data {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/Bounces/\(name).eml")
    let token = try token()
    let forged = "b" + (token.hasSuffix("a") ? token.dropFirst().dropLast() + "e" : token.dropFirst().dropLast() + "a")
    let unsubscribe = ReaderTokens(keys: keys).token(for: .unsubscribe, newsletter: weekly, subscriber: 7).string
    var bytes = try Data(contentsOf: file)
    for (mark, text) in [
      ("@RETURN_PATH@", token), ("@RETURN_PATH_UPPER@", token.uppercased()), ("@OTHER_RETURN_PATH@", try self.token(edition: 2)),
      ("@FORGED@", forged), ("@UNSUBSCRIBE@", unsubscribe),
    ] {
      while let place = bytes.range(of: Data(mark.utf8)) { bytes.replaceSubrange(place, with: Data(text.utf8)) }
    }
    return bytes
  }
}
