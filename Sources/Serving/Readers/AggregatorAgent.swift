/// A service that fetches a feed for many, and says in its `User-Agent` for how many.
///
/// There is no standard for it; `Feedly/1.0 (+http://www.feedly.com/fetcher.html; 42 subscribers; …)` is how nearly all write it.
public struct AggregatorAgent: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// For how many it says that it asks.
  public let subscribers: Int

  /// Nil for a program that does not say so.
  public init?(_ userAgent: String) {
    let text = userAgent.utf8.prefix(Self.longest)
    guard let count = Self.count(in: text) else { return nil }
    subscribers = count
    name = Self.name(in: String(decoding: Array(text), as: UTF8.self))
  }

  private static let longest = 512
  /// More people than these read no feed by one service.
  private static let most = 10_000_000

  /// The number in front of the first `subscriber`, `subscribers` or `readers`.
  private static func count(in text: Substring.UTF8View.SubSequence) -> Int? {
    let words = Array(text).split { !isWordByte($0) }
    for (word, next) in zip(words, words.dropFirst()) {
      let noun = String(decoding: next, as: UTF8.self).lowercased()
      guard ["subscriber", "subscribers", "reader", "readers"].contains(noun), word.allSatisfy({ (0x30...0x39).contains($0) }) else {
        continue
      }
      return min(Int(String(decoding: word, as: UTF8.self)) ?? most, most)
    }
    return nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// A known service by its known name; any other by the word that it starts with, cut to what a name is made of.
  private static func name(in text: String) -> String {
    let lowercase = text.lowercased()
    if let known = known.first(where: { lowercase.contains($0.mark) }) { return known.name }
    let compatible = text.firstRange(of: "compatible; ").map { text[$0.upperBound...] }
    let word = (compatible ?? text[...]).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }
    return word.isEmpty ? "unnamed" : String(word.prefix(32))
  }

  private static let known = [
    (mark: "feedly", name: "Feedly"), (mark: "inoreader", name: "Inoreader"), (mark: "newsblur", name: "NewsBlur"),
    (mark: "theoldreader", name: "The Old Reader"), (mark: "bloglovin", name: "Bloglovin"), (mark: "feedbin", name: "Feedbin"),
    (mark: "feedhq", name: "FeedHQ"), (mark: "bazqux", name: "BazQux"), (mark: "netvibes", name: "Netvibes"),
    (mark: "feed wrangler", name: "Feed Wrangler"), (mark: "feedspot", name: "Feedspot"), (mark: "g2reader", name: "G2Reader"),
  ]
}
