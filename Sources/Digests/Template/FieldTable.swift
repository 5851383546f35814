/// The fields that each kind of template can use.
///
/// A template that names another is refused.
enum FieldTable {
  /// What the subject line and the preheader can use.
  static let subject = FieldShape.group([
    "count": .value(.keyword),
    "date": .value(.text),
    "firstTitle": .value(.text),
    "isThin": .flag,
    "newsletter": .group(["title": .value(.text)]),
    "number": .value(.keyword),
    "publication": .group(["title": .value(.text)]),
  ])

  /// What the design can use.
  static let design = FieldShape.group(
    common(
      article: ["contentHTML": .value(.html)], edition: ["closingHTML": .value(.html), "introHTML": .value(.html)]))

  /// What the text part can use.
  static let text = FieldShape.group(
    common(
      article: ["contentText": .value(.lines)], edition: ["closingText": .value(.lines), "introText": .value(.lines)]))

  private static func common(article extra: [String: FieldShape], edition notes: [String: FieldShape]) -> [String: FieldShape] {
    [
      "brand": .group([
        "color": .value(.color), "darkColor": .value(.color), "darkLinkColor": .value(.color), "linkColor": .value(.color),
        "logo": image, "onColor": .value(.color),
      ]),
      "direction": .value(.keyword),
      "edition": .group(edition.merging(notes) { first, _ in first }),
      "font": font,
      "language": .value(.keyword),
      "links": .list(.group(["number": .value(.keyword), "url": .value(.url)])),
      "newsletter": .group(["title": .value(.text)]),
      "publication": .group(["homePage": .value(.url), "postalAddress": .list(.value(.text)), "title": .value(.text)]),
      "reader": .group(Dictionary(uniqueKeysWithValues: ReaderField.allCases.map { ($0.rawValue, .value(.url)) })),
      "sections": .list(
        .group([
          "articles": .list(.group(article.merging(extra) { first, _ in first })), "direction": .value(.keyword),
          "language": .value(.keyword), "title": .value(.text),
        ])),
      "side": side,
      "words": words,
    ]
  }

  private static let side = FieldShape.group(["end": .value(.keyword), "start": .value(.keyword)])

  private static let font = FieldShape.group([
    "family": .value(.style), "headingFamily": .value(.style), "lineHeight": .value(.style),
  ])

  private static let words = FieldShape.group(
    Dictionary(
      uniqueKeysWithValues: FrameWords.names.map { ($0, .value(.text)) } + [
        ("direction", .value(.keyword)), ("language", .value(.keyword)),
      ]))

  private static let edition: [String: FieldShape] = [
    "date": .value(.text), "isThin": .flag, "isTitlesOnly": .flag, "label": .value(.text), "number": .value(.keyword),
    "preheader": .value(.text), "subject": .value(.text),
  ]

  private static let article: [String: FieldShape] = [
    "authors": .value(.text), "byline": .value(.text), "date": .value(.text), "direction": .value(.keyword), "font": font,
    "hasContent": .flag, "hasImage": .flag, "image": image, "isFirst": .flag,
    "language": .value(.keyword), "linkNumber": .value(.keyword), "opensSection": .flag, "section": .value(.text), "side": side,
    "teaser": .value(.text), "thumbnail": image, "title": .value(.text),
    "url": .value(.url), "words": words,
  ]

  private static let image = FieldShape.group([
    "alt": .value(.text), "cssHeight": .value(.keyword), "description": .value(.text), "height": .value(.keyword), "url": .value(.url),
    "width": .value(.keyword),
  ])
}
