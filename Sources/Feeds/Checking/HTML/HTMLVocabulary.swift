/// The elements of HTML, and what readers do with some of them.
enum HTMLVocabulary {
  /// Elements that run, load or submit something, or change the page around them.
  static let dangerous: Set<String> = [
    "script", "iframe", "object", "embed", "applet", "form", "input", "button", "select", "textarea", "meta", "link", "base", "style",
    "frame", "frameset", "portal", "noscript",
  ]

  /// The elements of the Living Standard and those that it calls obsolete.
  static let known: Set<String> = dangerous.union([
    "html", "head", "title", "body", "article", "section", "nav", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "header", "footer",
    "address", "p", "hr", "pre", "blockquote", "ol", "ul", "menu", "li", "dl", "dt", "dd", "figure", "figcaption", "main", "search", "div",
    "a", "em", "strong", "small", "s", "cite", "q", "dfn", "abbr", "ruby", "rt", "rp", "data", "time", "code", "var", "samp", "kbd", "sub",
    "sup", "i", "b", "u", "mark", "bdi", "bdo", "span", "br", "wbr", "ins", "del", "picture", "source", "img", "video", "audio", "track",
    "map", "area", "svg", "math", "table", "caption", "colgroup", "col", "tbody", "thead", "tfoot", "tr", "td", "th", "label", "datalist",
    "optgroup", "option", "output", "progress", "meter", "fieldset", "legend", "details", "summary", "dialog", "template", "slot", "canvas",
    "acronym", "basefont", "bgsound", "big", "center", "dir", "font", "isindex", "keygen", "listing", "marquee", "nobr", "noembed",
    "noframes", "param", "plaintext", "rb", "rtc", "spacer", "strike", "tt", "xmp", "blink", "image",
  ])

  /// The attributes that hold an address; `srcset` holds several and is looked at by itself.
  static let addresses: Set<String> = [
    "href", "src", "poster", "cite", "data", "longdesc", "action", "formaction", "background", "classid", "codebase", "archive",
  ]
}
