import Findings
import Markup

extension Module {
  /// Media RSS 1.5.1.
  static let mediaRSS = Module(
    specification: "Media RSS 1.5.1",
    elements: [
      "group": ModuleElement(), "content": ModuleElement(attributes: content),
      "title": ModuleElement(.text, attributes: ["type": .optional(textTypes)]),
      "description": ModuleElement(.text, attributes: ["type": .optional(textTypes)]),
      "keywords": ModuleElement(), "category": ModuleElement(attributes: ["scheme": .optional(.anything), "label": .optional(.anything)]),
      "thumbnail": ModuleElement(
        attributes: ["url": .required(.webAddress), "width": .optional(.count), "height": .optional(.count), "time": .optional(.anything)]),
      "player": ModuleElement(attributes: ["url": .required(.webAddress), "width": .optional(.count), "height": .optional(.count)]),
      "hash": ModuleElement(attributes: ["algo": .optional(.oneOf(["md5", "sha-1"]))]),
      "credit": ModuleElement(.text, attributes: ["role": .optional(.anything), "scheme": .optional(.anything)]),
      "copyright": ModuleElement(attributes: ["url": .optional(.webAddress)]),
      "rating": ModuleElement(.text, attributes: ["scheme": .optional(.anything)]),
      "adult": ModuleElement(), "text": ModuleElement(attributes: anythingIn(["type", "lang", "start", "end"])),
      "restriction": ModuleElement(
        attributes: ["relationship": .required(.oneOf(["allow", "deny"])), "type": .optional(.oneOf(["country", "uri", "sharing"]))]),
      "community": ModuleElement(), "starRating": ModuleElement(attributes: anythingIn(["average", "count", "min", "max"])),
      "statistics": ModuleElement(attributes: anythingIn(["views", "favorites"])), "tags": ModuleElement(), "comments": ModuleElement(),
      "comment": ModuleElement(), "embed": ModuleElement(attributes: anythingIn(["url", "width", "height"])),
      "param": ModuleElement(attributes: anythingIn(["name"])), "responses": ModuleElement(), "response": ModuleElement(),
      "backLinks": ModuleElement(), "backLink": ModuleElement(), "status": ModuleElement(attributes: anythingIn(["state", "reason"])),
      "price": ModuleElement(attributes: anythingIn(["type", "price", "info", "currency"])),
      "license": ModuleElement(attributes: anythingIn(["type", "href"])),
      "subTitle": ModuleElement(attributes: anythingIn(["type", "lang", "href"])),
      "peerLink": ModuleElement(attributes: anythingIn(["type", "href"])), "rights": ModuleElement(attributes: anythingIn(["status"])),
      "location": ModuleElement(attributes: anythingIn(["description", "start", "end"])), "scenes": ModuleElement(),
      "scene": ModuleElement(), "sceneTitle": ModuleElement(), "sceneDescription": ModuleElement(), "sceneStartTime": ModuleElement(),
      "sceneEndTime": ModuleElement(), "valid": ModuleElement(),
    ])

  private static let textTypes = ValueForm.oneOf(["plain", "html"])

  private static let content: [String: AttributeRule] = [
    "url": .optional(.enclosureAddress), "fileSize": .optional(.count), "type": .optional(.mediaType),
    "medium": .optional(.oneOf(["image", "audio", "video", "document", "executable"])),
    "isDefault": .optional(.oneOf(["true", "false"])), "expression": .optional(.oneOf(["full", "sample", "nonstop"])),
    "bitrate": .optional(.decimal), "framerate": .optional(.decimal), "samplingrate": .optional(.decimal), "channels": .optional(.count),
    "duration": .optional(.decimal), "height": .optional(.count), "width": .optional(.count), "lang": .optional(.language),
  ]

  static func anythingIn(_ names: [String]) -> [String: AttributeRule] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, .optional(.anything)) })
  }
}

extension CheckRule {
  static let mediaWithoutAddress = CheckRule(
    "media-without-address", .error, "Media RSS 1.5.1, media:content", "Give url, or a media:player.")
  static let mediaWithoutAlternative = CheckRule(
    "media-without-alt", .hint, "Media RSS 1.5.1, media:description",
    "Describe the picture in media:description, for readers that cannot show or see it.")
}

/// Checks media beyond what the table says: where it is, and what it shows.
struct MediaCheck {
  let xml: XMLCheck

  func run(_ content: Element) {
    let specification = "Media RSS 1.5.1, media:content"
    let around = content.parent.flatMap { $0.name == "group" && $0.namespace == NamespaceTable.media ? $0 : nil }
    if content["url"] == nil, has("player", content, around) == false {
      xml.report(.mediaWithoutAddress, at: content, specification, "\(xml.name(content)) has neither url nor a player")
    }
    let isImage = content["medium"] == "image" || content["type"]?.lowercased().hasPrefix("image/") == true
    if isImage, !has("description", content, around), !has("title", content, around) {
      xml.report(.mediaWithoutAlternative, at: content, specification, "the picture \((content["url"] ?? "").quoted) has no description")
    }
  }

  private func has(_ name: String, _ content: Element, _ around: Element?) -> Bool {
    [content, around].contains { $0?.child(name, in: NamespaceTable.media) != nil }
  }
}
