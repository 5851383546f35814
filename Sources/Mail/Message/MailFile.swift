public import Foundation
public import Model

/// A file in a message (RFC 2183): to keep, or shown by the HTML that names its content id.
public struct MailFile: Hashable, Sendable {
  /// What it is called; shortened to 200 bytes if it is longer.
  public var name: PlainText
  /// What it is.
  public var mediaType: MediaType
  /// What is in it.
  public var content: Data
  /// The name by which HTML shows it, as in `cid:left@domain`; without one it is an attachment.
  public var contentID: MessageID?

  /// A file of these parts.
  public init(name: PlainText, mediaType: MediaType, content: Data, contentID: MessageID? = nil) {
    self.name = name
    self.mediaType = mediaType
    self.content = content
    self.contentID = contentID
  }

  func bytes() -> Data {
    var fields = [HeaderField(known: .contentType, .token(type, [])), TransferEncoding.base64.field]
    if let contentID { fields.append(HeaderField(known: .contentID, .messageID(contentID))) }
    let disposition = contentID == nil ? HeaderToken(known: "attachment") : HeaderToken(known: "inline")
    let fileName = HeaderParameter(HeaderToken(known: "filename"), shortName)
    fields.append(HeaderField(known: .contentDisposition, .token(disposition, fileName.map { [$0] } ?? [])))
    return MIMEPart.headed(fields, TransferEncoding.base64(content))
  }

  /// A message or a multipart cannot be in base64 (RFC 2046 §5.1, §5.2.1): it goes as the bytes that it is.
  var type: HeaderToken {
    HeaderToken(["message", "multipart"].contains(mediaType.topLevel) ? .unknown : mediaType)
  }

  /// Slashes would be folders; a name that long is cut between characters, in front of its ending.
  private var shortName: String {
    let name = name.string.replacing("/", with: "_").replacing("\\", with: "_")
    if name.utf8.count <= Self.longestName { return name }
    let ending = name.lastIndex(of: ".").map { name[$0...] } ?? ""
    let kept = ending.utf8.count <= 20 ? ending : ""
    var short = ""
    for character in name {
      guard short.utf8.count + character.utf8.count + kept.utf8.count <= Self.longestName else { break }
      short.append(character)
    }
    return short + kept
  }

  private static let longestName = 200
}
