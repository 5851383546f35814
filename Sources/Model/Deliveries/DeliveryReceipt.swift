/// That a relay has taken responsibility for a message.
public struct DeliveryReceipt: Hashable, Sendable {
  /// Which relay, or what stood in its place.
  public var relay: Slug
  /// What it answered.
  public var reply: PlainText

  /// A receipt of these parts.
  public init(relay: Slug, reply: PlainText) {
    self.relay = relay
    self.reply = reply
  }

  /// The name under which the relay keeps the message, if its answer tells: what stands behind `queued as`, `id=` or `Ok`.
  public var queueID: String? {
    let words = reply.string.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" || $0 == "<" || $0 == ">" }
    for (index, word) in words.enumerated() {
      if word.lowercased().hasPrefix("id=") { return Self.name(word.dropFirst(3)) }
      if word.lowercased() == "as", index > 0, words[index - 1].lowercased() == "queued", index + 1 < words.count {
        return Self.name(words[index + 1])
      }
    }
    return nil
  }

  private static func name(_ word: Substring) -> String? {
    (1...128).contains(word.utf8.count) ? String(word) : nil
  }
}
