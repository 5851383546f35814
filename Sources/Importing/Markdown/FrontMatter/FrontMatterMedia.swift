import Markup
import Model
import Yams

/// The pictures and files that a front matter names.
enum FrontMatterMedia {
  /// An address alone, or a mapping of `url`, `alt`, `width` and `height`.
  static func image(_ key: String, in fields: inout FrontMatterMapping, base: WebAddress) -> Image? {
    guard let node = fields.node(key) else { return nil }
    if node.scalar != nil { return fields.address(key, base: base).map { Image(url: $0) } }
    var picture = FrontMatterMapping(node, path: "\(key).", keys: ["url", "alt", "width", "height"])
    defer { fields.note(picture.repairs) }
    guard let url = picture.address("url", base: base) else {
      fields.note(key, "has no url; left it out")
      return nil
    }
    return Image(url: url, alt: picture.string("alt"), width: picture.count("width"), height: picture.count("height"))
  }

  /// Addresses, or mappings of `url`, `type`, `title`, `length` (bytes) and `duration` (seconds).
  static func attachments(in fields: inout FrontMatterMapping, base: WebAddress) -> [Attachment] {
    var attachments: [Attachment] = []
    for node in fields.list("attachments") {
      if let attachment = attachment(node, in: &fields, base: base) { attachments.append(attachment) }
    }
    return attachments
  }

  private static func attachment(_ node: Yams.Node, in fields: inout FrontMatterMapping, base: WebAddress) -> Attachment? {
    if let text = node.scalar?.string {
      guard let url = base.resolving(text) else {
        fields.note("attachments", "holds no address of the web: \(text.prefix(60)); left it out")
        return nil
      }
      return Attachment(url: url, mediaType: MediaType(fileName: url.path) ?? .unknown)
    }
    var file = FrontMatterMapping(node, path: "attachments.", keys: ["url", "type", "title", "length", "duration"])
    defer { fields.note(file.repairs) }
    guard let url = file.address("url", base: base) else {
      fields.note("attachments", "holds a file without a url; left it out")
      return nil
    }
    let stated = file.string("type")
    if let stated, MediaType(stated) == nil { file.note("type", "is no media type such as audio/mpeg; told it by the name") }
    return Attachment(
      url: url, mediaType: stated.flatMap { MediaType($0) } ?? MediaType(fileName: url.path) ?? .unknown, title: file.text("title"),
      length: file.count("length"), durationInSeconds: file.count("duration"))
  }

  /// What a newsletter shows instead: `title`, `teaser` and `image`.
  static func mail(in fields: inout FrontMatterMapping, base: WebAddress, isIncluded: Bool) -> MailVariant {
    guard let node = fields.node("mail") else { return MailVariant(isIncluded: isIncluded) }
    guard node.mapping != nil else {
      fields.note("mail", "is not a mapping of title, teaser and image; ignored it")
      return MailVariant(isIncluded: isIncluded)
    }
    var mail = FrontMatterMapping(node, path: "mail.", keys: ["title", "teaser", "image"])
    let image = image("image", in: &mail, base: base)
    let variant = MailVariant(shortTitle: mail.text("title"), teaser: mail.text("teaser"), image: image, isIncluded: isIncluded)
    fields.note(mail.repairs)
    return variant
  }
}
