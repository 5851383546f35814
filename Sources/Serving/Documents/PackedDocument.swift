public import Foundation
public import Model

/// A document that is read whole and packed in every coding; made once for each change of its file.
public struct PackedDocument: Sendable {
  /// Its path below the folder, without a slash in front.
  public let name: String
  /// When its file was last written.
  let written: Date
  let facts: FeedFacts?
  /// The bytes in each coding in which they are smaller than as they are.
  let bodies: [ContentCoding: Body]

  struct Body: Sendable {
    var bytes: any HeldBytes
    var tag: EntityTag
  }

  /// Reads and packs a document; takes milliseconds for most and a second for the largest.
  ///
  /// - Parameter form: in which form the bytes are held.
  public init(name: String, bytes: [UInt8], written: Date, form: any HeldBytes.Type = ArrayBytes.self) {
    self.name = name
    self.written = written
    facts = FeedFacts(bytes, named: name)
    var bodies = [ContentCoding.identity: Body(bytes: form.init(bytes), tag: EntityTag(strong: ByteFingerprint(bytes).text))]
    if PublishedType(name: name, facts: facts).isText, bytes.count > Self.leastWorthPacking {
      for (coding, packed) in [(ContentCoding.gzip, Gzip.packed(bytes)), (.br, Brotli.packed(bytes))] {
        guard let packed, packed.count < bytes.count else { continue }
        bodies[coding] = Body(bytes: form.init(packed), tag: EntityTag(strong: ByteFingerprint(packed).text))
      }
    }
    self.bodies = bodies
  }

  /// Below this the fields of the answer are longer than what is saved.
  private static let leastWorthPacking = 200

  /// Whether it is a feed, archives included.
  public var isFeed: Bool { facts != nil }

  /// This state of it, as a reader will name it who has it; nil for what is no feed.
  public var version: FeedVersion? {
    guard let facts, !facts.isArchive, !facts.parts.parts.isEmpty else { return nil }
    return FeedVersion(document: name, tags: bodies.values.map(\.tag.opaque).sorted(), entries: facts.parts.fingerprints)
  }

  /// How many bytes it keeps in memory.
  public var size: Int { bodies.values.reduce(0) { $0 + $1.bytes.count } }
}
