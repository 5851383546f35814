import Markup
import TestSupport
import Testing

/// The inliner against a cascade that is written down as the specification says it, without any cleverness.
@Suite struct CascadePropertyTests {
  private struct Rule {
    var selector: String
    var declarations: [(property: String, value: String, isImportant: Bool)]

    var css: String {
      "\(selector){" + declarations.map { "\($0.property):\($0.value)\($0.isImportant ? " !important" : "")" }.joined(separator: ";") + "}"
    }
  }

  private static let properties = [
    "color", "padding", "padding-left", "padding-top", "margin", "margin-top", "border", "border-top", "border-top-color",
  ]
  private static let selectors = [
    "p", "#x", ".a", ".b", "p.a", "div p", "div > .a", "body .b", "*", "p:first-child", ":not(.b)", "div #x.a", "[class]", "p + p",
    "h1 ~ .a", "p:hover",
  ]
  private static let body = "<div><p class='a'>1</p><p id='x' class='a b'>2</p></div><h1>3</h1><p class='a b'>4</p>"

  /// What a shorthand sets.
  private static func longhands(_ property: String) -> [String] {
    let sides = ["top", "right", "bottom", "left"]
    switch property {
    case "padding", "margin": return sides.map { "\(property)-\($0)" }
    case "border": return sides.flatMap { longhands("border-\($0)") }
    case "border-top", "border-right", "border-bottom", "border-left": return ["width", "style", "color"].map { "\(property)-\($0)" }
    default: return [property]
    }
  }

  private static func computed(_ declarations: [(property: String, value: String)]) -> [String: String] {
    var values: [String: String] = [:]
    for declaration in declarations { for property in longhands(declaration.property) { values[property] = declaration.value } }
    return values
  }

  private static func random(using generator: inout SeededGenerator) -> Rule {
    let declarations = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      (
        property: properties[Int.random(in: 0..<properties.count, using: &generator)],
        value: "v\(Int.random(in: 0..<1_000, using: &generator))",
        isImportant: Int.random(in: 0..<5, using: &generator) == 0
      )
    }
    return Rule(selector: selectors[Int.random(in: 0..<selectors.count, using: &generator)], declarations: declarations)
  }

  private static func expected(_ element: Element, _ rules: [Rule]) throws -> [String: String] {
    var declared: [(isImportant: Bool, specificity: Specificity, property: String, value: String)] = []
    for rule in rules {
      let selector = try Selector(rule.selector)
      guard selector.matches(element) else { continue }
      for declaration in rule.declarations {
        declared.append((declaration.isImportant, selector.specificity, declaration.property, declaration.value))
      }
    }
    // A stable sort keeps the order of the source among equals.
    let sorted = declared.enumerated().sorted { left, right in
      if left.element.isImportant != right.element.isImportant { return !left.element.isImportant }
      if left.element.specificity != right.element.specificity { return left.element.specificity < right.element.specificity }
      return left.offset < right.offset
    }
    return computed(sorted.map { ($0.element.property, $0.element.value) })
  }

  private static func inlined(_ css: [String]) throws -> [[String: String]] {
    let styles = css.map { "<style>\($0)</style>" }.joined()
    let html = try CSSInliner(setsAttributes: false).inline("<html><head>\(styles)</head><body>\(body)</body></html>").html
    #expect(!html.contains("!important\""))
    return try HTMLParser.document(html).select(Selector("p")).map { element in
      let pairs = (element["style"] ?? "").split(separator: ";").map { $0.split(separator: ":").map(String.init) }
      return computed(pairs.map { ($0[0], $0[1]) })
    }
  }

  @Test func attributesSayWhatTheCascadeSays() throws {
    var generator = SeededGenerator(seed: 7)
    let page = try HTMLParser.document("<html><head></head><body>\(Self.body)</body></html>")
    for _ in 0..<600 {
      let rules = (0..<Int.random(in: 1...8, using: &generator)).map { _ in Self.random(using: &generator) }
      let expected = try page.select(Selector("p")).map { try Self.expected($0, rules) }
      let css = rules.map(\.css)
      #expect(try Self.inlined([css.joined()]) == expected, "\(css)")
    }
  }

  @Test func itDoesNotMatterHowRulesAreSplit() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let rules = (0..<Int.random(in: 1...6, using: &generator)).map { _ in Self.random(using: &generator) }
      let whole = try Self.inlined([rules.map(\.css).joined()])
      let split = rules.flatMap { rule in rule.declarations.map { Rule(selector: rule.selector, declarations: [$0]).css } }
      #expect(try Self.inlined([split.joined()]) == whole)
      #expect(try Self.inlined(split) == whole)
    }
  }

  @Test func anyBytesAreAStyleSheet() throws {
    var generator = SeededGenerator(seed: 9)
    let pieces =
      HostileText.pieces + [
        "p", "{", "}", ":", ";", "color", "red", "@media", "@", "#", "(", ")", "[", "]", "/*", "*/", "url(", "\\", "\\41", "!important",
        "\"", "'", ",", ">",
        "+", "~", ":not(", "::", "1px", ".5", "-", "--x",
      ]
    for _ in 0..<3_000 {
      let css = (0..<25).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let document = Document(nodes: [.element(Element("style", children: [.text(css)])), .element(Element("p"))])
      _ = try CSSInliner(css: css).inline(document)
    }
  }
}
