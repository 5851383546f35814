import MJML
import Testing

/// Files that lie in a dictionary.
private struct Shelf: IncludedFiles {
  let texts: [String: String]

  func text(at path: String, limit: Int) throws(IncludeRefusal) -> String {
    guard let text = texts[path] else { throw IncludeRefusal("there is no such file; correct the path") }
    if text.utf8.count > limit { throw IncludeRefusal("it is too large") }
    return text
  }
}

/// What `<mj-include>` names stands in its place, and mistakes in it are told with its name.
@Suite struct IncludeTests {
  private func render(_ body: String, head: String = "<mj-title>T</mj-title>", _ texts: [String: String]) throws -> MJMLOutput {
    let source = "<mjml lang='en'><mj-head>\(head)</mj-head><mj-body>\n\(body)\n</mj-body></mjml>"
    return try MJMLRenderer().render(source, name: "weekly/design.mjml", files: Shelf(texts: texts))
  }

  private func error(_ body: String, _ texts: [String: String] = [:]) -> String {
    do {
      _ = try render(body, texts)
      return "rendered"
    } catch {
      return "\(error)"
    }
  }

  private static let section = "<mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section>"

  @Test func componentsStandInThePlaceOfTheInclude() throws {
    let included = try render("<mj-include path='./parts/hello.mjml'/>", ["parts/hello.mjml": Self.section])
    let written = try render(Self.section, [:])
    #expect(included.html == written.html)
    #expect(try render("<mj-include path='parts/hello'/>", ["parts/hello.mjml": Self.section]).html == written.html)
  }

  @Test func aWholeDocumentGivesItsHeadToTheHead() throws {
    let document = """
      <mjml><mj-head><mj-attributes><mj-text color="#123456"/></mj-attributes></mj-head><mj-body>\(Self.section)</mj-body></mjml>
      """
    #expect(try render("<mj-include path='a.mjml'/>", ["a.mjml": document]).html.contains("color:#123456"))
  }

  @Test func theHeadMayIncludeToo() throws {
    let head = "<mj-include path='colours.mjml'/>"
    let texts = ["colours.mjml": "<mj-attributes><mj-text color='#123456'/></mj-attributes>"]
    #expect(try render(Self.section, head: head, texts).html.contains("color:#123456"))
  }

  @Test func aFileIncludesFromItsOwnFolder() throws {
    let texts = ["a/one.mjml": "<mj-include path='../b/two.mjml'/>", "b/two.mjml": Self.section]
    #expect(try render("<mj-include path='a/one.mjml'/>", texts).html.contains(">Hello<"))
  }

  @Test func htmlGoesInAsItStandsAndCSSIntoTheHead() throws {
    let texts = ["x.html": "<p>raw</p>", "x.css": "@media print{p{color:red}}", "y.css": "b{color:#aa0000}"]
    let body = """
      <mj-include path="x.html" type="html"/><mj-include path="x.css" type="css"/>\
      <mj-include path="y.css" type="css" css-inline="inline"/><mj-raw><b>bold</b></mj-raw>
      """
    let html = try render(body, texts).html
    #expect(html.contains("<p>raw</p>"))
    #expect(html.contains("<style>@media print{p{color:red}}</style>"))
    #expect(html.contains("<b style=\"color:#aa0000\">bold</b>"))
  }

  @Test func aMistakeInAFileIsToldWithItsName() {
    let message = error("<mj-include path='parts/a.mjml'/>", ["parts/a.mjml": "<mj-section>\n  <mj-colum/></mj-section>"])
    #expect(message == "weekly/parts/a.mjml:2:3: unknown component <mj-colum>; did you mean <mj-column>?")
    let misplaced = error("<mj-include path='a.mjml'/>", ["a.mjml": "<mj-text>x</mj-text>"])
    #expect(misplaced == "weekly/a.mjml:1:1: <mj-text> cannot stand in <mj-body>; put it in <mj-hero> or <mj-column>")
    let attribute = error("<mj-include path='a.mjml'/>", ["a.mjml": "<mj-section>\n<mj-column widht='1px'/></mj-section>"])
    #expect(attribute == "weekly/a.mjml:2:12: <mj-column> has no attribute widht; did you mean width?")
    #expect(error("<mj-include path='a.mjml'/>", ["a.mjml": "</mj-body>"]).hasPrefix("weekly/a.mjml:1:1: "))
  }

  @Test func aWarningInAFileIsToldWithItsName() throws {
    let image = "<mj-section><mj-column>\n<mj-image src='a.png'/></mj-column></mj-section>"
    let warnings = try render("<mj-include path='a.mjml'/>", ["a.mjml": image]).warnings.map(\.description)
    #expect(warnings == ["weekly/a.mjml:2:1: the image has no alt text; say what it shows, or alt=\"\" if it only decorates"])
  }

  @Test(arguments: [
    ("/etc/passwd", "its path is absolute; write one that begins in the folder of this file"),
    ("C:\\a.mjml", "its path is absolute; write one that begins in the folder of this file"),
    ("https://a.example/a.mjml", "its path is absolute; write one that begins in the folder of this file"),
    ("../a.mjml", "it stands outside the folder of the design; move it in there"),
    ("a/../../a.mjml", "it stands outside the folder of the design; move it in there"),
    ("parts/", "the path names no file"),
    ("none.mjml", "there is no such file; correct the path"),
  ])
  func whatLiesElsewhereIsRefused(_ path: String, _ reason: String) {
    #expect(error("  <mj-include path='\(path)'/>") == "weekly/design.mjml:2:3: \(path) cannot be included: \(reason)")
  }

  @Test func withoutFilesNothingIsIncluded() {
    #expect(throws: MJMLError.self) { try MJMLRenderer().render("<mjml><mj-body><mj-include path='a'/></mj-body></mjml>") }
  }

  @Test func aCircleIsRefused() {
    let texts = ["a.mjml": "<mj-include path='b.mjml'/>", "b.mjml": "<mj-raw>x</mj-raw>\n<mj-include path='a.mjml'/>"]
    #expect(
      error("<mj-include path='a.mjml'/>", texts)
        == "weekly/b.mjml:2:1: a.mjml cannot be included: it includes itself, by a.mjml → b.mjml → a.mjml")
  }

  @Test func includesAreBounded() {
    let chain = Dictionary(uniqueKeysWithValues: (0...30).map { ("\($0).mjml", "<mj-include path='\($0 + 1).mjml'/>") })
    #expect(
      error("<mj-include path='0.mjml'/>", chain) == "weekly/9.mjml:1:1: 10.mjml cannot be included: files are included at most 10 deep")
    let wide = String(repeating: "<mj-include path='a.mjml'/>", count: 101)
    #expect(error(wide, ["a.mjml": Self.section]).hasSuffix("cannot be included: at most 100 files are included"))
    let doubling = [
      "a.mjml": String(repeating: "<mj-include path='b.mjml'/>", count: 99), "b.mjml": String(repeating: " ", count: 100_000),
    ]
    #expect(error("<mj-include path='a.mjml'/>", doubling).hasSuffix("b.mjml cannot be included: it is too large"))
    let many = ["a.mjml": String(repeating: "<mj-raw/>", count: 100_000)]
    #expect(
      error("<mj-include path='a.mjml'/><mj-include path='a.mjml'/><mj-include path='a.mjml'/>", many).contains("there are more than"))
  }
}
