import Foundation
import Model
import Publishing

/// The kinds of picture that are published, told by their first bytes: names and headers lie.
enum PictureKind: String, CaseIterable {
  case jpeg, png, webp, gif

  /// The kind of some bytes; throws what it is instead, if it is known and not taken.
  init(_ bytes: Data) throws(PictureError) {
    let head = [UInt8](bytes.prefix(512))
    if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if head.starts(with: [0x89] + Array("PNG\r\n\u{1A}\n".utf8)) {
      self = .png
    } else if head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if head.starts(with: "RIFF".utf8), head.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      throw .refused(Self.objection(to: head))
    }
  }

  /// What it is written as.
  ///
  /// Mail programs are to show it as well, and Outlook knows no WebP. A still GIF is smaller as PNG.
  ///
  /// - Parameter isTransparent: whether it has a fourth band, which JPEG has no place for.
  func written(isTransparent: Bool) -> PictureKind {
    switch self {
    case .jpeg: .jpeg
    case .png, .gif: .png
    case .webp: isTransparent ? .png : .jpeg
    }
  }

  /// The ending of its files, by which the tool knows what to write.
  var fileEnding: String { self == .jpeg ? "jpg" : rawValue }

  /// How it is written: without what cameras note, such as where the picture was taken.
  var options: String {
    switch self {
    case .jpeg: "[Q=85,optimize_coding,strip]"
    case .png, .gif, .webp: "[compression=9,strip]"
    }
  }

  private static func objection(to head: [UInt8]) -> String {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if head.isEmpty { return "it is empty" }
    if text.contains("<svg") { return "it is a drawing (SVG), which may hold programs" }
    if text.contains("<html") || text.contains("<!doctype") { return "it is a web page, no picture" }
    if head.dropFirst(4).starts(with: "ftyp".utf8) { return "it is an AVIF or HEIC picture or a film, which many readers cannot show" }
    return "it is none of the pictures that every reader shows: JPEG, PNG, WebP, GIF"
  }
}
