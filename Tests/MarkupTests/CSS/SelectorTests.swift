import Markup
import Testing

@Suite struct SelectorTests {
  private static func element(_ name: String, id: String? = nil, class classes: String? = nil, _ children: [Node] = []) -> Element {
    let element = Element(name, children: children)
    element["id"] = id
    element["class"] = classes
    return element
  }

  // body > div#content.main > (h1, p.lead, p#last, ul > (li, li.on > a[href], li)) and div > p#other
  private let body: Element = {
    let link = element("a")
    link["href"] = "https://Example.org/news.html"
    link["lang"] = "zh-Hans"
    let items = [
      element("li", [.text("1")]), element("li", class: "on  first", [.element(link)]), element("li", [.comment("nothing")]),
    ]
    let content = element(
      "div", id: "content", class: "main",
      [
        .text("\n"), .element(element("h1")), .text(" "), .element(element("p", class: "lead")), .element(element("p", id: "last")),
        .element(element("ul", items.map(Node.element))),
      ])
    return element("body", [.element(content), .element(element("div", [.element(element("p", id: "other"))]))])
  }()

  private func names(_ css: String) throws -> [String] {
    try body.select(Selector(css)).map { $0["id"].map { "#\($0)" } ?? $0["class"].map { ".\($0)" } ?? $0.name }
  }

  @Test(arguments: [
    ("p", [".lead", "#last", "#other"]), ("P", [".lead", "#last", "#other"]), ("*|h1", ["h1"]), ("|h1", ["h1"]),
    ("#content p", [".lead", "#last"]), ("body > p", []), ("body p", [".lead", "#last", "#other"]), ("h1 + p", [".lead"]),
    ("h1 ~ p", [".lead", "#last"]), ("h1, ul > .on", ["h1", ".on  first"]), (".on.first", [".on  first"]), (".o", []),
    ("[href]", ["a"]), ("[href^=https]", ["a"]), ("a[href$='.HTML' i]", ["a"]), ("a[href*=\"example\"]", []), ("[lang|=zh]", ["a"]),
    ("[class~=first]", [".on  first"]), ("[class^='']", []), ("[CLASS=main]", ["#content"]),
    ("li:first-child", ["li"]), ("li:nth-child(2)", [".on  first"]), ("li:nth-child(odd)", ["li", "li"]),
    ("li:nth-child(-n+2)", ["li", ".on  first"]),
    ("li:nth-last-child(1)", ["li"]), ("p:nth-of-type(2)", ["#last"]), ("p:first-of-type", [".lead", "#other"]),
    ("p:only-child", ["#other"]),
    ("p:last-of-type", ["#last", "#other"]), ("li:empty", ["li"]), ("p:not(.lead)", ["#last", "#other"]), (":is(h1, ul)", ["h1", "ul"]),
    (":where(#content) > h1", ["h1"]), ("div p:not(#content > p)", ["#other"]), ("a:hover", []), ("p::before", []), ("a:link", []),
    (#"#\63 ontent > h1"#, ["h1"]), ("h1/* c */+/**/p", [".lead"]), ("  p  ", [".lead", "#last", "#other"]), ("div:root", []),
  ])
  func findsElements(css: String, expected: [String]) throws {
    #expect(try names(css) == expected)
  }

  @Test func whatStandsOutsideTheElementCounts() throws {
    let list = try #require(body.select(Selector("ul")).first)
    #expect(try list.select(Selector("body li.on")).count == 1)
    #expect(try Selector("#content li").matches(#require(list.childElements.first)))
  }

  @Test func aNameKeepsItsCaseInXML() throws {
    let item = Element("item", children: [.element(Element("pubDate"))])
    #expect(try item.select(Selector("pubDate")).count == 1)
    #expect(try item.select(Selector("pubdate")).isEmpty)
  }

  @Test(arguments: [
    ("*", 0, 0, 0), ("li", 0, 0, 1), ("ul ol+li", 0, 0, 3), ("h1 + *[rel=up]", 0, 1, 1), ("ul ol li.red", 0, 1, 3), ("#x34y", 1, 0, 0),
    ("#s12:not(foo)", 1, 0, 1), (":where(#a) b", 0, 0, 1), (":is(a, #b)", 1, 0, 0), ("a:hover::before", 0, 1, 2), ("p:only-child", 0, 1, 1),
    ("p, #a", 1, 0, 0),
  ])
  func specificityIsCounted(css: String, ids: Int, classes: Int, types: Int) throws {
    #expect(try Selector(css).specificity == Specificity(ids: ids, classes: classes, types: types))
  }

  @Test(arguments: [
    "", " ", "p,", ",p", "p >", "> p", "p > > a", ".", "#", "[", "[a", "[a=", "[a=b", "[a=1px]", "[a b]", "[a~b]", ":", "::", "p:",
    ":unknown",
    ":contains(x)", ":nth-child(x)", ":nth-child(2n+)", ":nth-child(99999999999999999999)", ":not(", ":not()", "p)", "a b }", "ns|a", "1p",
    "p..a",
    "{", "p { }", "\\",
  ])
  func whatIsNotASelectorIsRefusedWithItsText(css: String) {
    #expect {
      try Selector(css)
    } throws: { error in
      "\(error)".contains("`\(css)` cannot be read")
    }
  }

  @Test func nestingAndLengthAreBounded() {
    let deep = String(repeating: ":not(", count: 1000) + "a" + String(repeating: ")", count: 1000)
    #expect(throws: CSSError.self) { try Selector(deep) }
    #expect(throws: CSSError.self) { try Selector(String(repeating: "a ", count: 10_000)) }
  }

  @Test func aChainOfDescendantsEndsInBoundedTime() throws {
    var tree = Element("div")
    for _ in 0..<200 { tree = Element("div", children: [.element(tree)]) }
    let selector = try Selector("b" + String(repeating: " div", count: 100))
    #expect(tree.select(selector).isEmpty)
    let children = try Selector("b" + String(repeating: " div > div", count: 50))
    #expect(tree.select(children).isEmpty)
  }

  @Test func manySiblingsAreNotCountedAgainAndAgain() throws {
    let list = Element("ul", children: (0..<20_000).map { _ in .element(Element("li")) })
    #expect(try list.select(Selector("li:nth-last-child(2n) + li")).count == 10_000)
  }
}
