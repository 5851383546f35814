import Findings

extension Module {
  /// Apple's tags (https://help.apple.com/itc/podcasts_connect/#/itcb54353390).
  static let itunes = Module(
    specification: "Apple Podcasts, RSS tags",
    elements: [
      "author": ModuleElement(.text), "block": ModuleElement(.anything), "category": ModuleElement(attributes: ["text": .required(.text)]),
      "complete": ModuleElement(.anything), "duration": ModuleElement(.itunesDuration), "email": ModuleElement(.emailAddress),
      "episode": ModuleElement(.number(1...Int.max)), "episodeType": ModuleElement(.oneOf(["full", "trailer", "bonus"])),
      "explicit": ModuleElement(.oneOf(["true", "false", "yes", "no", "clean", "explicit", "Yes", "No"])),
      "image": ModuleElement(attributes: ["href": .required(.webAddress), "url": .optional(.anything)]),
      "isClosedCaptioned": ModuleElement(),
      "keywords": ModuleElement(), "name": ModuleElement(.text), "new-feed-url": ModuleElement(.webAddress), "order": ModuleElement(),
      "owner": ModuleElement(), "season": ModuleElement(.number(1...Int.max)), "subtitle": ModuleElement(), "summary": ModuleElement(),
      "title": ModuleElement(.text), "type": ModuleElement(.oneOf(["episodic", "serial", "Episodic", "Serial"])),
      "link": ModuleElement(
        attributes: anythingIn(["rel", "type", "href"])), "applepodcastsverify": ModuleElement(), "explicitly": ModuleElement(),
    ])

  /// Podcasting 2.0 (https://podcastindex.org/namespace/1.0).
  static let podcast = Module(
    specification: "Podcasting 2.0",
    elements: [
      "locked": ModuleElement(.oneOf(["yes", "no"]), attributes: ["owner": .optional(.emailAddress)]),
      "guid": ModuleElement(.podcastGUID), "funding": ModuleElement(.text, attributes: ["url": .required(.webAddress)]),
      "transcript": ModuleElement(
        attributes: [
          "url": .required(.webAddress), "type": .required(.mediaType), "language": .optional(.language), "rel": .optional(.anything),
        ]),
      "chapters": ModuleElement(attributes: ["url": .required(.webAddress), "type": .required(.mediaType)]),
      "person": ModuleElement(
        .text,
        attributes: [
          "role": .optional(.anything), "group": .optional(.anything), "img": .optional(.webAddress), "href": .optional(.webAddress),
        ]),
      "medium": ModuleElement(.text), "season": ModuleElement(.number(0...Int.max), attributes: anythingIn(["name"])),
      "episode": ModuleElement(.decimal, attributes: anythingIn(["display"])),
      "soundbite": ModuleElement(attributes: ["startTime": .required(.decimal), "duration": .required(.decimal)]),
      "trailer": ModuleElement(
        .text,
        attributes: [
          "url": .required(.webAddress), "pubdate": .required(.rfc822), "length": .optional(.count), "type": .optional(.mediaType),
          "season": .optional(.anything),
        ]),
    ], isClosed: false)
}

extension CheckRule {
  static let itunesDuration = CheckRule(
    "itunes-duration", .error, "Apple Podcasts, itunes:duration", "Write seconds, or hours:minutes:seconds.")
  static let podcastGUID = CheckRule("podcast-guid", .error, "Podcasting 2.0, guid", "Write a UUID (version 5) of the feed's address.")
}

extension ValueForm {
  /// `754`, `12:34` or `1:02:03`.
  static let itunesDuration = ValueForm { place, check in
    let isDuration = place.trimmed.wholeMatch(of: /[0-9]+(\.[0-9]+)?|([0-9]{1,3}:)?[0-9]{1,3}:[0-5][0-9]/) != nil
    if !isDuration { check.report(.itunesDuration, at: place, "\(place.trimmed.quoted) is no duration") }
  }

  static let podcastGUID = ValueForm { place, check in
    let isUUID = place.trimmed.wholeMatch(of: /(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/) != nil
    if !isUUID { check.report(.podcastGUID, at: place, "\(place.trimmed.quoted) is no UUID") }
  }
}
