import Markup
import TestSupport
import Testing

/// What stays in `<style>` wins what it won before its rivals became attributes.
@Suite struct RetainedRulesTests {
  private static func inlined(_ css: String, _ body: String) throws -> InlinedHTML {
    try CSSInliner(setsAttributes: false).inline("<html><head><style>\(css)</style></head><body>\(body)</body></html>")
  }

  /// The style sheet that is left.
  private static func kept(_ css: String, _ body: String = "<p id=x class=a>t</p>") throws -> String? {
    try HTMLParser.document(inlined(css, body).html).select(Selector("style")).first?.text
  }

  @Test(arguments: [
    // It would lose to the attribute (Automattic/juice #391, #383).
    (".a{color:red}@media x{.a{color:blue}}", "@media x{.a{color:blue !important}}"),
    (".a{color:red}.a:hover{color:blue}", ".a:hover{color:blue !important}"),
    (".a{color:red}@media x{@supports (y){p.a{color:blue}}}", "@media x{@supports (y){p.a{color:blue !important}}}"),
    ("p{padding:1px}@media x{p{padding-left:0}}", "@media x{p{padding-left:0 !important}}"),
    ("p{padding-left:1px}@media x{p{padding:0}}", "@media x{p{padding:0 !important}}"),
    ("p{background-color:red}@media x{p{background:none}}", "@media x{p{background:none !important}}"),
    // What wins over it must still win.
    ("p{margin-top:1px}@media x{p{margin:0}.a{margin-left:2px}}", "@media x{p{margin:0 !important}.a{margin-left:2px !important}}"),
    // It wins anyway, has no rival, says the same, or lost before.
    (".a{color:red}@media x{.a{color:blue !important}}", "@media x{.a{color:blue !important}}"),
    (".a{color:red}@media x{.a{margin:0}}", "@media x{.a{margin:0}}"),
    ("p{color:red}p:hover{color:red}", "p:hover{color:red}"),
    ("#x{color:red}@media x{.a{color:blue}}", "@media x{.a{color:blue}}"),
    ("@media x{p{color:blue}}p{color:red}", "@media x{p{color:blue}}"),
    ("p{color:red}@media x{b{color:blue}}", "@media x{b{color:blue}}"),
    ("p{color:red}p::before{color:blue}", "p::before{color:blue}"),
    ("p{color:red}@layer x{p{color:blue}}", "@layer x{p{color:blue}}"),
    // The flag is for the pointer alone.
    (".a{color:red}p,.a:hover{color:blue}", "p,.a:hover{color:blue}\n.a:hover{color:blue !important}"),
    ("p{color:red}p:not(:hover){color:blue}", "p:not(:hover){color:blue !important}"),
  ])
  func whatWonBeforeWinsStill(css: String, expected: String) throws {
    #expect(try Self.kept(css) == expected)
  }

  @Test func aStyleForSomeScreensOrHiddenFromOutlookWinsStill() throws {
    let body = "<p class=a>t</p>"
    let html =
      "<style>.a{color:red}</style><style media='(max-width:9px)'>.a{color:blue}</style><!--[if !mso]><!--><style>p.a{color:green}</style><!--<![endif]-->"
    let inlined = try CSSInliner().inline("<html><head>\(html)</head><body>\(body)</body></html>").html
    #expect(inlined.contains("<style media=\"(max-width:9px)\">.a{color:blue !important}</style>"))
    #expect(inlined.contains("<style>p.a{color:green !important}</style>"))
  }

  @Test func aStyleThatOptsOutGetsNoFlag() throws {
    let page = "<html><head><style>p{color:red}</style><style data-inline=\"keep\">p{color:blue}</style></head><body><p>t</p></body></html>"
    #expect(try CSSInliner().inline(page).html.contains("<style data-inline=\"keep\">p{color:blue}</style>"))
  }

  @Test func whatCannotBeSaidIsTold() throws {
    let css = "p{color:red}.c{color:green}\n@media x{p{color:blue}}"
    let inlined = try Self.inlined(css, "<p>1</p><p class=c>2</p>")
    #expect(inlined.html.contains("p{color:blue !important}"))
    #expect(inlined.repairs.map(\.line) == [2])
    #expect(inlined.repairs.first?.message.hasPrefix("`color` of `p` stays in <style> with `!important` and now also wins") == true)
  }

  @Test func stylesBeyondWhatGmailTakesAreTold() throws {
    func repairs(_ bytes: Int) throws -> [String] {
      let rule = "@media x{.a{color:red}}"
      let css = rule + String(repeating: " ", count: bytes - 2 * rule.utf8.count) + rule
      return try Self.inlined(css, "<p>t</p>").repairs.map(\.message)
    }
    #expect(try repairs(16_384) == [])
    #expect(try repairs(16_385).first?.hasPrefix("16385 bytes of CSS stay in <style>, and Gmail drops the blocks beyond 16384") == true)
  }

  // MARK: Any style sheet

  private struct Rule {
    let selector: String
    let property: String
    let value: Int
    let isInMedia: Bool

    var css: String {
      let rule = "\(selector){\(property):v\(value)}"
      return isInMedia ? "@media x{\(rule)}" : rule
    }
  }

  private static let longhands = [
    "color": ["color"], "margin": ["margin-top", "margin-right", "margin-bottom", "margin-left"], "margin-top": ["margin-top"],
    "margin-left": ["margin-left"],
  ]

  private static func computed(_ declarations: [(property: String, value: String)]) -> [String: String] {
    var values: [String: String] = [:]
    for declaration in declarations {
      for longhand in longhands[declaration.property] ?? [] { values[longhand] = declaration.value }
    }
    return values
  }

  @Test func whileTheConditionHoldsTheCascadeIsTheSame() throws {
    var generator = SeededGenerator(seed: 391)
    let selectors = ["p", ".a", ".b", "#x", "div p", "p.a"]
    let body = "<div><p class='a'>1</p><p id='x' class='a b'>2</p></div><p class='b'>3</p>"
    let page = try HTMLParser.document("<html><head></head><body>\(body)</body></html>")
    var compared = 0
    for _ in 0..<800 {
      let rules = try (0..<Int.random(in: 2...6, using: &generator)).map { number in
        Rule(
          selector: try #require(selectors.randomElement(using: &generator)),
          property: try #require(Self.longhands.keys.sorted().randomElement(using: &generator)), value: number,
          isInMedia: Bool.random(using: &generator))
      }
      let inlined = try Self.inlined(rules.map(\.css).joined(), body)
      // What no style sheet can say is told.
      if !inlined.repairs.isEmpty { continue }
      compared += 1
      let result = try HTMLParser.document(inlined.html)
      let kept = result.select(try Selector("style")).first?.text ?? ""
      for (before, after) in zip(page.select(try Selector("p")), result.select(try Selector("p"))) {
        let strengths = try rules.enumerated().filter { try Selector($0.element.selector).matches(before) }
          .map { (try Selector($0.element.selector).specificity, $0.offset) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        let expected = Self.computed(strengths.map { (rules[$0.1].property, "v\(rules[$0.1].value)") })
        let own = (after["style"] ?? "").split(separator: ";").map { $0.split(separator: ":").map(String.init) }.map { ($0[0], $0[1]) }
        let flags = strengths.map { rules[$0.1] }.filter(\.isInMedia).map { ($0, kept.contains("v\($0.value) !important}")) }
        let weak = flags.filter { !$0.1 }.map { ($0.0.property, "v\($0.0.value)") }
        let strong = flags.filter(\.1).map { ($0.0.property, "v\($0.0.value)") }
        #expect(Self.computed(weak + own + strong) == expected, "\(rules.map(\.css)) \(kept)")
      }
    }
    #expect(compared > 400)
  }
}
