import Markup
import TestSupport
import Testing

@Suite struct CleaningPropertyTests {
  private static let names = [
    "p", "div", "span", "b", "i", "a", "em", "h1", "h2", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th",
    "caption",
    "blockquote", "pre", "code", "figure", "figcaption", "img", "br", "hr", "script", "style", "iframe", "noscript", "details", "summary",
    "ruby",
    "rt", "video", "source", "picture", "svg", "o:p", "form", "input", "font", "center", "wbr", "section", "q", "sub", "object", "template",
  ]
  private static let attributes = [
    ("href", "javascript:alert(1)"), ("href", "/a"), ("href", " java\u{1}script:x"), ("href", "#"), ("src", "/a.jpg"), ("src", "data:x"),
    ("data-src", "/b.jpg"), ("srcset", "a.jpg 1x, b.jpg, javascript:c 2x"), ("onclick", "x()"), ("style", "display:none"),
    ("style", "color:red"),
    ("lang", "zh-Hans"), ("lang", "\"><script>"), ("dir", "rtl"), ("title", "a\u{B}\"<b>"), ("width", "1"), ("width", "640"),
    ("colspan", "2"),
    ("start", "99999999999999999999"), ("id", "x"), ("class", "c"), ("hidden", ""), ("role", "presentation"), ("alt", "<x>"),
    ("xmlns", "y"),
  ]
  private static let allowedElements: Set = [
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    "blockquote", "pre", "hr", "figure", "figcaption", "details", "summary", "div", "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code",
    "del",
    "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strong", "sub",
    "sup",
    "time", "u", "var", "audio", "video", "source", "track",
  ]
  private static let addressAttributes: Set = ["href", "src", "poster", "cite", "longdesc"]
  private static let plainAttributes: Set = [
    "lang", "dir", "title", "alt", "width", "height", "colspan", "rowspan", "scope", "start", "reversed", "type", "value", "datetime",
    "controls",
    "open", "srcset", "sizes", "kind", "srclang", "label", "default",
  ]

  /// A random tree, also in shapes that no parser would give.
  private static func nodes(depth: Int, using generator: inout SeededGenerator) -> [Node] {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<4: return .text(HostileText.random(upTo: 4, using: &generator))
      case 4: return .comment("[if mso]>x<![endif]")
      default:
        let name = names[Int.random(in: 0..<names.count, using: &generator)]
        let own = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
          let (name, value) = attributes[Int.random(in: 0..<attributes.count, using: &generator)]
          return Attribute(name, value)
        }
        return .element(Element(name, attributes: own, children: depth > 0 ? nodes(depth: depth - 1, using: &generator) : []))
      }
    }
  }

  @Test func cleaningTwiceChangesNothing() throws {
    var generator = SeededGenerator(seed: 2)
    let cleaner = HTMLCleaner(resolve: resolveAgainstExample)
    for _ in 0..<2_000 {
      let once = cleaner.clean(Self.nodes(depth: 6, using: &generator))
      let twice = cleaner.clean(try HTMLParser.fragment(once.html))
      #expect(twice.html == once.html)
      #expect(twice.repairs.isEmpty, "\(once.html)")
      #expect(twice.images == once.images)
      if twice.html != once.html || !twice.repairs.isEmpty { break }
    }
  }

  @Test func nothingExecutableComesThrough() throws {
    var generator = SeededGenerator(seed: 3)
    let cleaner = HTMLCleaner(resolve: resolveAgainstExample)
    for _ in 0..<2_000 {
      let html = cleaner.clean(Self.nodes(depth: 6, using: &generator)).html
      for case .element(let top) in try HTMLParser.fragment(html) {
        for element in [top] + top.descendants { Self.check(element, of: html) }
      }
      #expect(!html.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" })
    }
  }

  private static func check(_ element: Element, of html: String) {
    #expect(allowedElements.contains(element.name), "\(html)")
    for attribute in element.attributes {
      if addressAttributes.contains(attribute.name) {
        #expect(["https:", "http:", "mailto:", "tel:"].contains { attribute.value.lowercased().hasPrefix($0) }, "\(html)")
      } else {
        #expect(plainAttributes.contains(attribute.name), "\(html)")
      }
    }
  }

  @Test func hostileMarkupNeverCrashesAndStaysClean() throws {
    var generator = SeededGenerator(seed: 4)
    let tags = Self.names.map { "<\($0)>" } + Self.names.map { "</\($0)>" }
    let pieces = HostileText.pieces + tags + ["<a href='/x", "<img src=/y ", "<td", "<p/>"]
    for _ in 0..<2_000 {
      let html = (0..<20).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let once = try cleaned(html)
      #expect(try cleaned(once.html).html == once.html, "\(html)")
    }
  }
}
