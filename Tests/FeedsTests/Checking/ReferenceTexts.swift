/// Bytes, characters, escaping, namespaces, and the HTML of entries.
enum ReferenceTexts {
  private static let dc = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

  private static func html(_ html: String) -> String { Specimen.rss("<description><![CDATA[\(html)]]></description>") }

  static let all: [ReferenceRule] = [
    ReferenceRule(
      "text", "Only characters of XML 1.0, written or referred to",
      broken: ["rss: a control character", "rss: a reference to a control character"], found: ["not-well-formed"],
      kept: Specimen.rss("<category>a&#x9;b&#x1F393;</category>")),
    ReferenceRule(
      "text", "No C1 controls, which are windows-1252 gone wrong",
      broken: ["rss: a control character of C1", "rss: a reference to a control character of C1", "json: an escaped control character"],
      found: ["control-character"], kept: Specimen.rss("<category>it’s&#x85;</category>")),
    ReferenceRule(
      "text", "No line separators and no replacement characters", broken: ["rss: a line separator", "rss: a replacement character"],
      found: ["invisible-character", "replacement-character"], kept: Specimen.rss("<category>a\nb</category>")),
    ReferenceRule(
      "text", "& and < of plain text are &#x26; and &#x3C; in RSS", broken: ["rss: named references in a title"], found: ["hex-reference"],
      kept: Specimen.rss(itemTitle: "<title>Research &#x26; more, 1 &#x3C; 2</title>")),
    ReferenceRule(
      "text", "Titles are escaped once, and hold no markup",
      broken: [
        "rss: a title escaped twice", "atom: a title with a quotation mark escaped twice", "json: references in a title",
        "rss: HTML in a title",
      ], found: ["escaped-twice", "markup-in-plain-text"], kept: Specimen.atom(entryTitle: "<title>I &lt;3 R&amp;D</title>")),
    ReferenceRule(
      "text", "]]> in text is escaped, and a CDATA section ends once", broken: ["rss: the end of a CDATA section in text"],
      found: ["not-well-formed"], kept: Specimen.rss("<category><![CDATA[a ]]]]><![CDATA[> b]]></category>")),
    ReferenceRule(
      "text", "<?xml … encoding=\"UTF-8\"?> is at byte 0",
      broken: [
        "rss: a blank line before the declaration", "rss: a warning of PHP before the declaration", "rss: a byte order mark",
        "rss: no declaration", "rss: no encoding", "rss: it says GB2312 and is UTF-8", "rss: an old encoding",
      ], found: ["blank-before-declaration", "byte-order-mark", "no-declaration", "no-encoding", "encoding-wrong", "encoding-not-utf8"],
      kept: Specimen.rss()),
    ReferenceRule(
      "text", "Emoji, Chinese and Hebrew are written as they are, and no entity of HTML", broken: ["rss: an entity of HTML"],
      found: ["not-well-formed"], kept: Specimen.rss("<category>🎓 江西理工大学 שלום</category>")),
    ReferenceRule(
      "text", "Namespaces are declared on the root, with the usual prefix, and used",
      broken: [
        "rss: an undeclared prefix", "rss: a namespace nearly right", "rss: a namespace without its slash", "rss: an unusual prefix",
        "rss: somebody else's prefix", "rss: a namespace nobody uses", "rss: a namespace nobody knows",
        "rss: a namespace declared on an item",
      ],
      found: [
        "not-well-formed", "namespace-nearly-right", "namespace-prefix", "namespace-other-prefix", "namespace-unused", "namespace-unknown",
        "namespace-inside",
      ], kept: Specimen.rss("<dc:subject>a</dc:subject>", root: dc)),
    ReferenceRule(
      "HTML", "Nothing that runs, loads or submits: script, iframe, object, embed, form, style",
      broken: ["rss: a script", "rss: a frame", "rss: an object", "rss: a form", "rss: a style sheet"], found: ["html-security"],
      kept: html("<video controls src=\"https://www.example.edu/a.mp4\"></video>")),
    ReferenceRule(
      "HTML", "No on… attributes, no javascript: and data: addresses",
      broken: ["rss: an event handler", "rss: a script in a link", "rss: a script address", "rss: a document in a link"],
      found: ["html-event-handler", "html-script-address"],
      kept: html("<img alt=\"\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=\">")),
    ReferenceRule(
      "HTML", "No style with position or expression", broken: ["rss: a style that floats above", "rss: a style that runs"],
      found: ["html-dangerous-style"], kept: html("<p style=\"font-style: italic; float: left\">a</p>")),
    ReferenceRule(
      "HTML", "href, src, srcset, poster and cite are whole addresses",
      broken: [
        "rss: a relative link in HTML", "rss: a relative picture on the third line", "rss: a relative srcset", "rss: a relative poster",
        "rss: a relative citation", "atom: a relative link in XHTML", "rss: a link within the page", "rss: a link in HTML with a space",
      ], found: ["html-relative", "html-same-document", "html-address"],
      kept: html(
        "<a href=\"https://www.example.edu/1#note\">1</a><img alt=\"\" src=\"https://www.example.edu/a\" srcset=\"https://b.example/ 2x\">")
    ),
    ReferenceRule(
      "HTML", "No placeholders of pictures that a script loads", broken: ["rss: a picture that waits"], found: ["image-lazy"],
      kept: html("<img alt=\"\" loading=\"lazy\" src=\"https://www.example.edu/a.jpg\">")),
    ReferenceRule(
      "HTML", "Pictures have a source and a text in their place",
      broken: ["rss: a picture without alt text", "rss: a picture without an address", "json: a picture without alt text in JSON"],
      found: ["image-without-alt", "image-without-src"], kept: html("<img alt=\"The hall\" src=\"https://www.example.edu/a.jpg\">")),
    ReferenceRule(
      "HTML", "The markup is valid, a part of a page, and escaped once",
      broken: [
        "rss: elements across each other", "rss: an end without a start", "rss: an element that HTML does not have", "rss: a whole page",
        "rss: HTML escaped twice", "atom: HTML escaped twice in XHTML", "rss: HTML that is too deep",
      ], found: ["html-markup", "html-unknown-element", "html-document", "html-escaped-twice", "html-unreadable"],
      kept: html("<p>One<p>Two <code>&lt;p&gt;</code><ul><li>a<li>b</ul>")),
    ReferenceRule(
      "text", "A feed is of a size that readers can carry", broken: ["rss: more than 500 KB", "rss: more than a megabyte"],
      found: ["document-big", "document-large"], kept: Specimen.rss()),
  ]
}
