import Markup

/// What a member of an object may be, by the specification.
struct MemberRule: Sendable {
  /// The types of values that JSON Feed knows.
  enum Kind: String, Sendable {
    case string, number, boolean, array, object
  }

  let kind: Kind
  let presence: ElementRule.Presence
  let form: ValueForm
  /// Whether only version 1.1 has it.
  let isNew: Bool

  init(_ kind: Kind, _ form: ValueForm = .anything, _ presence: ElementRule.Presence = .optional, isNew: Bool = false) {
    self.kind = kind
    self.presence = presence
    self.form = form
    self.isNew = isNew
  }
}

/// The members of one kind of object.
struct MemberTable: Sendable {
  let specification: String
  let members: [String: MemberRule]

  static let feed = MemberTable(
    specification: "JSON Feed 1.1, Top-level",
    members: [
      "version": MemberRule(.string, .anything, .required), "title": MemberRule(.string, .requiredPlainText, .required),
      "home_page_url": MemberRule(.string, .webAddress, .recommended), "feed_url": MemberRule(.string, .webAddress, .recommended),
      "description": MemberRule(.string, .optionalPlainText), "user_comment": MemberRule(.string),
      "next_url": MemberRule(.string, .webAddress),
      "icon": MemberRule(.string, .webAddress), "favicon": MemberRule(.string, .webAddress), "authors": MemberRule(.array, isNew: true),
      "author": MemberRule(.object), "language": MemberRule(.string, .language, isNew: true), "expired": MemberRule(.boolean),
      "hubs": MemberRule(.array), "items": MemberRule(.array, .anything, .required),
    ])

  static let item = MemberTable(
    specification: "JSON Feed 1.1, Items",
    members: [
      "id": MemberRule(.string, .requiredText, .required), "url": MemberRule(.string, .webAddress),
      "external_url": MemberRule(.string, .webAddress), "title": MemberRule(.string, .optionalPlainText),
      "content_html": MemberRule(.string, .html), "content_text": MemberRule(.string), "summary": MemberRule(.string, .optionalPlainText),
      "image": MemberRule(.string, .webAddress), "banner_image": MemberRule(.string, .webAddress),
      "date_published": MemberRule(.string, .rfc3339), "date_modified": MemberRule(.string, .rfc3339),
      "authors": MemberRule(.array, isNew: true), "author": MemberRule(.object), "tags": MemberRule(.array),
      "language": MemberRule(.string, .language, isNew: true), "attachments": MemberRule(.array),
    ])

  static let author = MemberTable(
    specification: "JSON Feed 1.1, Top-level, authors",
    members: [
      "name": MemberRule(.string, .optionalPlainText), "url": MemberRule(.string, .absoluteAddress),
      "avatar": MemberRule(.string, .webAddress),
    ])

  static let hub = MemberTable(
    specification: "JSON Feed 1.1, Top-level, hubs",
    members: ["type": MemberRule(.string, .text, .required), "url": MemberRule(.string, .webAddress, .required)])

  static let attachment = MemberTable(
    specification: "JSON Feed 1.1, Attachments",
    members: [
      "url": MemberRule(.string, .enclosureAddress, .required), "mime_type": MemberRule(.string, .mediaType, .required),
      "title": MemberRule(.string, .optionalPlainText), "size_in_bytes": MemberRule(.number), "duration_in_seconds": MemberRule(.number),
    ])
}

extension JSONNode {
  /// The kind of the value; nil for null.
  var kind: MemberRule.Kind? {
    switch value {
    case .object: .object
    case .array: .array
    case .string: .string
    case .number: .number
    case .bool: .boolean
    case .null: nil
    }
  }
}
