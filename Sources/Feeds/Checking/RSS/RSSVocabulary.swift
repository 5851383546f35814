/// The elements of RSS 2.0 and 0.9x; `description` and `item` are looked at by themselves, too.
enum RSSVocabulary {
  static let specification = "RSS 2.0"

  static let channel = Vocabulary(
    namespace: nil, specification: "RSS 2.0, channel",
    elements: [
      "title": ElementRule(.requiredPlainText, .required), "link": ElementRule(.absoluteAddress, .required),
      "description": ElementRule(.optionalPlainText, .required), "language": ElementRule(.language), "copyright": ElementRule(.text),
      "managingEditor": ElementRule(.contact), "webMaster": ElementRule(.contact), "pubDate": ElementRule(.rfc822),
      "lastBuildDate": ElementRule(.rfc822), "category": category, "generator": ElementRule(.text), "docs": ElementRule(.webAddress),
      "cloud": cloud, "ttl": ElementRule(.number(1...Int.max)), "image": ElementRule(), "rating": ElementRule(.text),
      "textInput": ElementRule(), "textinput": ElementRule(), "skipHours": ElementRule(), "skipDays": ElementRule(),
      "item": ElementRule(isRepeatable: true),
    ])

  static let item = Vocabulary(
    namespace: nil, specification: "RSS 2.0, item",
    elements: [
      "title": ElementRule(.plainText), "link": ElementRule(.absoluteAddress), "description": ElementRule(.html),
      "author": ElementRule(.contact), "category": category, "comments": ElementRule(.webAddress), "enclosure": enclosure,
      "guid": ElementRule(.requiredText, attributes: ["isPermaLink": .optional(.oneOf(["true", "false"]))]),
      "pubDate": ElementRule(.rfc822), "source": ElementRule(.text, attributes: ["url": .required(.webAddress)]),
    ])

  static let image = Vocabulary(
    namespace: nil, specification: "RSS 2.0, image",
    elements: [
      "url": ElementRule(.webAddress, .required), "title": ElementRule(.requiredPlainText, .required),
      "link": ElementRule(.webAddress, .required), "width": ElementRule(.number(1...144)), "height": ElementRule(.number(1...400)),
      "description": ElementRule(.optionalPlainText),
    ])

  static let textInput = Vocabulary(
    namespace: nil, specification: "RSS 2.0, textInput",
    elements: [
      "title": ElementRule(.requiredPlainText, .required), "description": ElementRule(.requiredPlainText, .required),
      "name": ElementRule(.requiredText, .required), "link": ElementRule(.webAddress, .required),
    ])

  static let skipHours = Vocabulary(
    namespace: nil, specification: "RSS 2.0, skipHours", elements: ["hour": ElementRule(.number(0...24), .required, isRepeatable: true)])

  static let skipDays = Vocabulary(
    namespace: nil, specification: "RSS 2.0, skipDays", elements: ["day": ElementRule(.oneOf(days), .required, isRepeatable: true)])

  private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private static let category = ElementRule(.text, isRepeatable: true, attributes: ["domain": .optional(.text)])

  private static let enclosure = ElementRule(
    isRepeatable: true,
    attributes: ["url": .required(.enclosureAddress), "length": .required(.count), "type": .required(.mediaType)])

  private static let cloud = ElementRule(attributes: [
    "domain": .required(.requiredText), "port": .required(.number(1...65_535)), "path": .required(.requiredText),
    "registerProcedure": .required(.anything), "protocol": .required(.oneOf(["xml-rpc", "soap", "http-post"])),
  ])
}
