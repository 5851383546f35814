import Foundation

/// A document in one coding, or a file, with the heads of the answers about it, which are put together once.
struct Representation: Sendable {
  let length: Int
  let validators: Preconditions.Validators
  let okHead: [UInt8]
  let notModifiedHead: [UInt8]
  private let contentFields: [(String, String)]
  private let sharedFields: [(String, String)]

  /// - Parameters:
  ///   - contentFields: what describes the body: sent with it, and left out of a 304.
  ///   - sharedFields: what a 304 has to say as well (RFC 9110 §15.4.5).
  init(
    length: Int, validators: Preconditions.Validators, contentFields: [(String, String)], sharedFields: [(String, String)]
  ) {
    self.length = length
    self.validators = validators
    self.contentFields = contentFields
    let shared =
      [("ETag", validators.tagText)] + (validators.modified.map { [("Last-Modified", HTTPDate.text($0))] } ?? []) + sharedFields
    self.sharedFields = shared
    okHead = Self.head(200, length: length, contentFields + shared)
    notModifiedHead = Self.head(304, length: nil, shared)
  }

  func partHead(_ range: Range<Int>) -> [UInt8] {
    let place = ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)")
    return Self.head(206, length: range.count, [place] + contentFields + sharedFields)
  }

  /// The head of a delta: what is said of the whole, but for what may be kept of it (RFC 3229 §10.5.3).
  func deltaHead(length: Int, base: String, coding: ContentCoding) -> [UInt8] {
    let own: Set = ["Cache-Control", "Content-Encoding", "Accept-Ranges"]
    let fields = (contentFields + sharedFields).filter { !own.contains($0.0) }
    let packing = coding == .identity ? [] : [("Content-Encoding", coding.rawValue)]
    let delta = [("IM", "feed"), ("Delta-Base", "\"\(base)\""), ("Cache-Control", "no-store, im")]
    return Self.head(226, length: length, fields + packing + delta)
  }

  private static func head(_ status: Int, length: Int?, _ fields: [(String, String)]) -> [UInt8] {
    var head = ResponseHead(status)
    head.add(fields)
    head.add("Content-Length", length.map(String.init))
    return head.bytes
  }
}
