import Foundation
import Model

/// A document as it is answered with: its codings, each with everything that is said of it.
struct PublishedDocument: Sendable {
  let name: String
  let facts: FeedFacts?
  private let packed: PackedDocument
  private let representations: [ContentCoding: Representation]
  private let available: [ContentCoding]
  /// What nearly every reader asks for, worked out before.
  private let usual: [String: ContentCoding]

  /// - Parameters:
  ///   - modified: the newest change of what it shows.
  ///   - minutes: for how long a copy is good enough.
  ///   - policy: what a browser may do in it.
  init(_ packed: PackedDocument, modified: Date?, minutes: Int?, policy: String?) {
    self.packed = packed
    name = packed.name
    facts = packed.facts
    available = ContentCoding.allCases.filter { packed.bodies[$0] != nil }
    let type = PublishedType(name: packed.name, facts: packed.facts)
    var content = [("Content-Type", type.mediaType), ("Accept-Ranges", "bytes")]
    if let policy { content.append(("Content-Security-Policy", policy)) }
    if let links = Self.links(packed.facts) { content.append(("Link", links)) }
    var shared = [
      ("Cache-Control", Caching.field(minutes: minutes, isArchive: packed.facts?.isArchive ?? false)), ("Vary", "Accept-Encoding"),
      ("X-Content-Type-Options", "nosniff"),
    ]
    if packed.isFeed { shared += Sharing.fields }
    representations = packed.bodies.reduce(into: [:]) { made, entry in
      let (coding, body) = entry
      let packing = coding == .identity ? [] : [("Content-Encoding", coding.rawValue)]
      made[coding] = Representation(
        length: body.bytes.count,
        validators: .init(tag: body.tag, tagText: body.tag.description, modified: modified, isDateStrong: false),
        contentFields: content + packing, sharedFields: shared)
    }
    let available = available
    usual = ["gzip", "gzip, deflate", "gzip, deflate, br", "deflate, gzip", "deflate, gzip, br", "identity"].reduce(into: [:]) {
      $0[$1] = AcceptedCodings($1).best(of: available)
    }
  }

  /// The answer to a `GET`; nil when none of its codings is acceptable.
  func answer(to fields: RequestFields, history: [FeedVersion]) -> Answer? {
    guard let coding = coding(for: fields.acceptEncoding), let representation = representations[coding], let body = packed.bodies[coding]
    else { return nil }
    let feed = facts == nil ? nil : name
    switch Preconditions.outcome(of: fields, representation.validators) {
    case .failed: return Answer(status: 412, head: ErrorPage.bareHead(412), feed: feed)
    case .notModified: return Answer(status: 304, head: representation.notModifiedHead, feed: feed)
    case .met(let allowsRange):
      if let delta = delta(for: fields, coding, representation, history) { return delta }
      let whole = 0..<representation.length
      guard allowsRange, let range = fields.range else {
        return Answer(status: 200, head: representation.okHead, body: .held(body.bytes, whole), feed: feed)
      }
      switch ByteRanges(range, length: representation.length) {
      case .all: return Answer(status: 200, head: representation.okHead, body: .held(body.bytes, whole), feed: feed)
      case .part(let part): return Answer(status: 206, head: representation.partHead(part), body: .held(body.bytes, part), feed: feed)
      case .unsatisfiable: return ErrorPage.unsatisfiable(length: representation.length)
      }
    }
  }

  private func coding(for field: String?) -> ContentCoding? {
    guard let field else { return .identity }
    return usual[field] ?? AcceptedCodings(field).best(of: available)
  }

  /// Only what changed since the newest version that the reader says it has; nil when that is nothing known, or as long as all of it.
  private func delta(
    for fields: RequestFields, _ coding: ContentCoding, _ representation: Representation, _ history: [FeedVersion]
  ) -> Answer? {
    guard let manipulations = fields.manipulations, let field = fields.ifNoneMatch, let parts = facts?.parts, fields.range == nil,
      FieldList.members(of: manipulations).contains(where: { WeightedMember($0).map { $0.name == "feed" && $0.weight > 0 } ?? false }),
      case .tags(let tags) = EntityTagCondition(field), let whole = packed.bodies[.identity]?.bytes.array
    else { return nil }
    for version in history {
      guard let base = tags.first(where: { version.tags.contains($0.opaque) }) else { continue }
      let known = Set(version.entries)
      guard parts.parts.contains(where: { known.contains($0.fingerprint) }) else { return nil }
      var bytes = parts.document(whole) { !known.contains($0.fingerprint) }
      var used = ContentCoding.identity
      if coding != .identity, AcceptedCodings(fields.acceptEncoding).best(of: [.gzip]) != nil, let packed = Gzip.packed(bytes, level: 6) {
        (bytes, used) = (packed, .gzip)
      } else if AcceptedCodings(fields.acceptEncoding).best(of: [.identity]) == nil {
        return nil
      }
      let head = representation.deltaHead(length: bytes.count, base: base.opaque, coding: used)
      return Answer(status: 226, head: head, body: .made(bytes), feed: name)
    }
    return nil
  }

  /// RFC 8288; WebSub §4 asks for both or, without a hub, for neither.
  private static func links(_ facts: FeedFacts?) -> String? {
    guard let facts, let address = facts.address else { return nil }
    return (facts.hubs.map { "<\($0)>; rel=\"hub\"" } + ["<\(address)>; rel=\"self\""]).joined(separator: ", ")
  }
}
