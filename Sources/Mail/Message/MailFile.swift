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
    var fields = [HeaderField(.contentType, .token(HeaderToken(mediaType), [])), TransferEncoding.base64.field]
    if let contentID { fields.append(HeaderField(.contentID, .messageID(contentID))) }
    let disposition = contentID == nil ? HeaderToken(known: "attachment") : HeaderToken(known: "inline")
    let fileName = HeaderParameter(HeaderToken(known: "filename"), shortName)
    fields.append(HeaderField(.contentDisposition, .token(disposition, fileName.map { [$0] } ?? [])))
    return MIMEPart.headed(fields, TransferEncoding.base64(content))
  }

  /// Slashes would be folders; a name that long is cut between characters.
  private var shortName: String {
    var short = ""
    for character in name.string.replacing("/", with: "_").replacing("\\", with: "_") {
      guard short.utf8.count + character.utf8.count <= 200 else { break }
      short.append(character)
    }
    return short
  }
}
