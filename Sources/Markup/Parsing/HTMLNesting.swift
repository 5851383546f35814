/// What the tags behind an open element of HTML mean for it.
///
/// The rules are those of HTML 4, where `</li>`, `</p>` and `</td>` may be left out, as far as they do not tear pages of today apart: a
/// link may hold a table, and bold text a paragraph.
final class HTMLNesting: Sendable {
  /// The start tags that end the element.
  private let endingTags: NameSet
  /// Whether all other start tags end it instead.
  private let isEndedByOthers: Bool
  /// Its end tag ends all that is left open inside, up to what weighs more than it does.
  let weight: Int
  /// Whether to leave it open is a mistake.
  let wantsEndTag: Bool

  private init(endedBy endingTags: NameSet = [], isEndedByOthers: Bool = false, weight: Int = 100, wantsEndTag: Bool = false) {
    self.endingTags = endingTags
    self.isEndedByOthers = isEndedByOthers
    self.weight = weight
    self.wantsEndTag = wantsEndTag
  }

  /// Whether a start tag ends the element.
  func isEnded(by name: String) -> Bool { endingTags.contains(name) != isEndedByOthers }

  /// The rules for an element of a name.
  static func of(_ name: String) -> HTMLNesting { known[name] ?? other }

  private static let other = HTMLNesting()

  private static let known: [String: HTMLNesting] = [
    "html": HTMLNesting(weight: 220),
    "head": HTMLNesting(
      endedBy: [
        "html", "head", "title", "base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "noframes",
      ], isEndedByOthers: true, weight: 200),
    "body": HTMLNesting(weight: 200),
    "p": HTMLNesting(endedBy: [
      "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "dir", "div", "dl", "dt", "fieldset", "form", "frameset", "head",
      "hr", "li", "listing", "menu", "ol", "p", "pre", "table", "tbody", "td", "tfoot", "th", "title", "tr", "ul", "xmp",
    ]),
    "div": HTMLNesting(weight: 150),
    "pre": HTMLNesting(endedBy: preformattedEnds),
    "listing": HTMLNesting(endedBy: preformattedEnds),
    "ul": HTMLNesting(endedBy: ["form", "menu", "pre"]),
    "ol": HTMLNesting(endedBy: ["form"]),
    "menu": HTMLNesting(endedBy: ["dd", "dl", "dt", "form", "ul"]),
    "dir": HTMLNesting(endedBy: ["dd", "dl", "dt", "form", "ul"]),
    "li": HTMLNesting(endedBy: ["li"]),
    "dl": HTMLNesting(endedBy: ["form", "li"]),
    "dt": HTMLNesting(endedBy: ["dd", "dl"]),
    "dd": HTMLNesting(endedBy: ["dt"]),
    "form": HTMLNesting(endedBy: ["form"]),
    "legend": HTMLNesting(endedBy: ["fieldset"]),
    "option": HTMLNesting(endedBy: ["optgroup", "option"]),
    "table": HTMLNesting(weight: 190),
    "caption": HTMLNesting(endedBy: ["col", "colgroup", "tbody", "tfoot", "thead", "tr"]),
    "colgroup": HTMLNesting(endedBy: ["colgroup", "tbody", "tfoot", "thead", "tr"]),
    "thead": HTMLNesting(endedBy: ["tbody", "tfoot"], weight: 180),
    "tbody": HTMLNesting(endedBy: ["tbody", "tfoot"], weight: 180),
    "tfoot": HTMLNesting(endedBy: ["tbody"], weight: 180),
    "tr": HTMLNesting(endedBy: ["tbody", "tfoot", "tr"], weight: 170),
    "td": HTMLNesting(endedBy: cellEnds, weight: 160),
    "th": HTMLNesting(endedBy: cellEnds, weight: 160),
    "span": HTMLNesting(endedBy: ["td", "th"]),
    "center": HTMLNesting(wantsEndTag: true),
    "em": HTMLNesting(wantsEndTag: true),
    "strong": HTMLNesting(wantsEndTag: true),
    "sub": HTMLNesting(wantsEndTag: true),
    "sup": HTMLNesting(wantsEndTag: true),
  ]

  private static let preformattedEnds: NameSet = ["dd", "dl", "dt", "fieldset", "form", "li", "table", "ul"]
  private static let cellEnds: NameSet = ["tbody", "td", "tfoot", "th", "tr"]
}
