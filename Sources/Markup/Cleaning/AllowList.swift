/// What happens to each element and attribute.
///
/// An element that is not listed is taken away around its content.
enum AllowList {
  /// What happens to an element.
  enum Treatment: Hashable {
    /// Kept under this name, inside a paragraph.
    case inline(String)
    /// Ends the paragraph before and behind it; the content flows on.
    case container
    case paragraph
    case heading(String)
    case list(String)
    case listItem
    case definitionList, definitionPart(String)
    case table, tablePart
    case quote, figure, caption, details, preformatted
    case rule, lineBreak
    /// `wbr`: becomes a zero-width space, which every reader takes for the same.
    case wordBreak
    case image, picture, media(String)
    case frame, scriptless
    /// Taken away, its content kept.
    case unwrapped
    /// Taken away with its content.
    case dropped
  }

  static func treatment(_ name: String) -> Treatment {
    elements[name] ?? .unwrapped
  }

  private static let elements: [String: Treatment] = [
    // Structure. The title of an article is the only h1, so headings inside start at h2.
    "p": .paragraph, "h1": .heading("h2"), "h2": .heading("h2"), "h3": .heading("h3"), "h4": .heading("h4"), "h5": .heading("h5"),
    "h6": .heading("h6"), "blockquote": .quote, "pre": .preformatted, "listing": .preformatted, "xmp": .preformatted, "hr": .rule,
    "figure": .figure, "figcaption": .caption, "details": .details, "summary": .container,
    "div": .container, "section": .container, "article": .container, "main": .container, "header": .container, "footer": .container,
    "aside": .container, "nav": .container, "hgroup": .container, "address": .container, "center": .container, "html": .container,
    "body": .container, "form": .container, "fieldset": .container, "legend": .container, "noframes": .container, "search": .container,
    "dialog": .container, "multicol": .container,

    // Lists and tables.
    "ul": .list("ul"), "ol": .list("ol"), "dir": .list("ul"), "menu": .list("ul"), "li": .listItem,
    "dl": .definitionList, "dt": .definitionPart("dt"), "dd": .definitionPart("dd"),
    "table": .table, "caption": .tablePart, "thead": .tablePart, "tbody": .tablePart, "tfoot": .tablePart, "tr": .tablePart,
    "td": .tablePart, "th": .tablePart, "colgroup": .dropped, "col": .dropped,

    // Text.
    "a": .inline("a"), "abbr": .inline("abbr"), "acronym": .inline("abbr"), "b": .inline("b"), "bdi": .inline("bdi"), "bdo": .inline("bdo"),
    "cite": .inline("cite"), "code": .inline("code"), "tt": .inline("code"), "del": .inline("del"), "dfn": .inline("dfn"),
    "em": .inline("em"), "i": .inline("i"), "ins": .inline("ins"), "kbd": .inline("kbd"), "mark": .inline("mark"), "q": .inline("q"),
    "s": .inline("s"), "strike": .inline("s"), "samp": .inline("samp"), "small": .inline("small"), "span": .inline("span"),
    "strong": .inline("strong"), "sub": .inline("sub"), "sup": .inline("sup"), "time": .inline("time"), "u": .inline("u"),
    "var": .inline("var"), "ruby": .inline("ruby"), "rb": .inline("rb"), "rt": .inline("rt"), "rp": .inline("rp"), "rtc": .inline("rtc"),
    "br": .lineBreak, "wbr": .wordBreak,

    // Media.
    "img": .image, "image": .image, "picture": .picture, "audio": .media("audio"), "video": .media("video"), "iframe": .frame,
    "noscript": .scriptless, "source": .dropped, "track": .dropped,

    // Never.
    "script": .dropped, "style": .dropped, "template": .dropped, "link": .dropped, "meta": .dropped, "base": .dropped, "title": .dropped,
    "head": .dropped, "object": .dropped, "embed": .dropped, "applet": .dropped, "param": .dropped, "frame": .dropped,
    "frameset": .dropped, "noembed": .dropped, "canvas": .dropped, "svg": .dropped, "math": .dropped, "xml": .dropped, "map": .dropped,
    "area": .dropped, "bgsound": .dropped, "portal": .dropped, "plaintext": .dropped,
    "input": .dropped, "button": .dropped, "select": .dropped, "option": .dropped, "optgroup": .dropped, "datalist": .dropped,
    "textarea": .dropped, "keygen": .dropped, "isindex": .dropped,
  ]

  /// What the value of an attribute must be.
  enum AttributeRule {
    case text
    case language
    /// A link: http, https, mailto or tel.
    case link
    /// Something a reader's program loads: http or https.
    case media
    case sourceSet
    case number(ClosedRange<Int>)
    case oneOf(Set<String>)
    case flag
  }

  static func rule(_ attribute: String, on element: String) -> AttributeRule? {
    attributes[element]?[attribute] ?? everywhere[attribute]
  }

  private static let everywhere: [String: AttributeRule] = [
    "lang": .language, "dir": .oneOf(["ltr", "rtl", "auto"]), "title": .text,
  ]

  private static let size = AttributeRule.number(1...20_000)
  private static let span = AttributeRule.number(1...1_000)
  /// How Markdown's tables say that numbers stand at the right; readers and mail programs know it, and no style would survive.
  private static let columnAlignment = AttributeRule.oneOf(["left", "center", "right"])

  private static let attributes: [String: [String: AttributeRule]] = [
    "a": ["href": .link],
    "img": ["src": .media, "srcset": .sourceSet, "sizes": .text, "alt": .text, "width": size, "height": size, "longdesc": .media],
    "audio": ["src": .media, "controls": .flag],
    "video": ["src": .media, "poster": .media, "width": size, "height": size, "controls": .flag],
    "source": ["src": .media, "type": .text],
    "track": ["src": .media, "kind": .text, "srclang": .language, "label": .text, "default": .flag],
    "blockquote": ["cite": .media], "q": ["cite": .media],
    "del": ["cite": .media, "datetime": .text], "ins": ["cite": .media, "datetime": .text], "time": ["datetime": .text],
    "ol": ["start": .number(-1_000_000...1_000_000), "reversed": .flag, "type": .oneOf(["1", "a", "A", "i", "I"])],
    "li": ["value": .number(-1_000_000...1_000_000)],
    "td": ["colspan": span, "rowspan": span, "align": columnAlignment],
    "th": ["colspan": span, "rowspan": span, "align": columnAlignment, "scope": .oneOf(["row", "col", "rowgroup", "colgroup"])],
    "details": ["open": .flag],
  ]
}
