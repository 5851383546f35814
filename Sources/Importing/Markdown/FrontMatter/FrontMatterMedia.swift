import Markup
import Model

/// The pictures and files that a front matter names.
enum FrontMatterMedia {
  /// An address alone, or a mapping of `url`, `alt`, `credit`, `width` and `height`, or in the words of other programs; of a list the first.
  static func image(_ key: String, in fields: inout FrontMatterMapping, base: WebAddress) -> Image? {
    guard let value = fields.list(key).first else { return nil }
    if let text = value.text {
      guard let url = base.resolving(text) else {
        fields.note(key, "is no address of the web; ignored it")
        return nil
      }
      return Image(url: url)
    }
    var picture = FrontMatterMapping(value.entries ?? [], path: "\(key).", keys: pictureKeys, synonyms: pictureSynonyms)
    picture.noteOthers(among: pictureKeys)
    defer { fields.note(picture.repairs) }
    guard let url = picture.address("url", base: base) else {
      fields.note(key, "has no url; left it out")
      return nil
    }
    return Image(
      url: url, alt: picture.string("alt"), credit: picture.text("credit"), width: picture.count("width"), height: picture.count("height"))
  }

  private static let pictureKeys = ["url", "alt", "credit", "width", "height"]

  /// The words of the themes of Hugo and Jekyll.
  ///
  /// A caption is none for `alt`: it says what the picture means, not what is to be seen.
  private static let pictureSynonyms: [(written: String, meant: String)] = [
    ("src", "url"), ("image", "url"), ("path", "url"), ("feature", "url"), ("overlayimage", "url"), ("teaser", "url"),
  ]

  /// Addresses, or mappings of `url`, `type`, `title`, `length` (bytes) and `duration` (seconds).
  static func attachments(in fields: inout FrontMatterMapping, base: WebAddress) -> [Attachment] {
    var attachments: [Attachment] = []
    for value in fields.list("attachments") {
      if let attachment = attachment(value, in: &fields, base: base) { attachments.append(attachment) }
    }
    return attachments
  }

  private static func attachment(_ value: FrontMatterValue, in fields: inout FrontMatterMapping, base: WebAddress) -> Attachment? {
    if let text = value.text {
      guard let url = base.resolving(text) else {
        fields.note("attachments", "holds no address of the web: \(text.prefix(60)); left it out")
        return nil
      }
      return Attachment(url: url, mediaType: MediaType(fileName: url.path) ?? .unknown)
    }
    let keys = ["url", "type", "title", "length", "duration"]
    var file = FrontMatterMapping(value.entries ?? [], path: "attachments.", keys: keys)
    file.noteOthers(among: keys)
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
    guard let value = fields.value("mail") else { return MailVariant(isIncluded: isIncluded) }
    guard let entries = value.entries else {
      fields.note("mail", "is not a mapping of title, teaser and image; ignored it")
      return MailVariant(isIncluded: isIncluded)
    }
    let keys = ["title", "teaser", "image"]
    var mail = FrontMatterMapping(entries, path: "mail.", keys: keys)
    mail.noteOthers(among: keys)
    let image = image("image", in: &mail, base: base)
    let variant = MailVariant(shortTitle: mail.text("title"), teaser: mail.text("teaser"), image: image, isIncluded: isIncluded)
    fields.note(mail.repairs)
    return variant
  }
}
