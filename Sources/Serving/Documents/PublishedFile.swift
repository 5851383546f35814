public import Foundation

/// A file that is sent from the disk: media, and what is too large to be kept in memory.
public struct PublishedFile: Hashable, Sendable {
  /// Its path below the folder, without a slash in front.
  public let name: String
  /// Where it is.
  public let url: URL
  /// How many bytes it has.
  public let length: Int
  /// When it was last written, with all the digits that the file system keeps.
  public let written: Date

  /// A file of these parts.
  public init(name: String, url: URL, length: Int, written: Date) {
    self.name = name
    self.url = url
    self.length = length
    self.written = written
  }

  /// The tag tells when it was written to the nanosecond, and its length: files are replaced and not written over.
  var representation: Representation {
    let moment = UInt64(max(0, written.timeIntervalSince1970 * 1_000_000))
    let tag = EntityTag(strong: "\(String(moment, radix: 16))-\(String(length, radix: 16))")
    let whole = Date(timeIntervalSince1970: written.timeIntervalSince1970.rounded(.down))
    let type = PublishedType(name: name)
    return Representation(
      length: length, validators: .init(tag: tag, tagText: tag.description, modified: whole, isDateStrong: true),
      contentFields: [
        ("Content-Type", type.mediaType), ("Accept-Ranges", "bytes"),
        ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"),
      ],
      sharedFields: [
        ("Cache-Control", Caching.field(ofFile: name)), ("Vary", "Accept-Encoding"), ("X-Content-Type-Options", "nosniff"),
        ("Access-Control-Allow-Origin", "*"),
      ])
  }

  /// The answer to a `GET`.
  func answer(to fields: RequestFields) -> Answer {
    let representation = representation
    switch Preconditions.outcome(of: fields, representation.validators) {
    case .failed: return Answer(status: 412, head: ErrorPage.bareHead(412))
    case .notModified: return Answer(status: 304, head: representation.notModifiedHead)
    case .met(let allowsRange):
      let range = allowsRange ? fields.range : nil
      switch range.map({ ByteRanges($0, length: length) }) ?? .all {
      case .all: return Answer(status: 200, head: representation.okHead, body: .file(self, 0..<length))
      case .part(let part): return Answer(status: 206, head: representation.partHead(part), body: .file(self, part))
      case .unsatisfiable: return ErrorPage.unsatisfiable(length: length)
      }
    }
  }
}
