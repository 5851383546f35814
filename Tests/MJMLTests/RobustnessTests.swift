import Markup
import TestSupport
import Testing

@testable import MJML

/// Whatever the source, the answer is a balanced document or an error, in bounded time.
@Suite struct RobustnessTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func aValidDesignGivesBalancedHTML(_ seed: UInt64) throws {
    var design = RandomDesign(seed: seed)
    let html = try MJMLRenderer().render(design.source()).html
    #expect(HTMLBalance.fault(html) == nil)
    #expect(HTMLBalance.faultInOutlook(html) == nil)
  }

  @Test func theSameDesignGivesTheSameBytes() throws {
    for seed in 0..<20 as Range<UInt64> {
      var design = RandomDesign(seed: seed)
      let source = design.source()
      #expect(try MJMLRenderer().render(source) == MJMLRenderer().render(source))
    }
  }

  @Test func aDamagedDesignIsRenderedOrRefused() throws {
    var random = SeededGenerator(seed: 7)
    let whole = try Fixture.text("head.mjml") + Fixture.text("social.mjml")
    for _ in 0..<2000 {
      var bytes = Array(whole.utf8.prefix(Int.random(in: 0...3000, using: &random)))
      for _ in 0..<Int.random(in: 0...5, using: &random) where !bytes.isEmpty {
        let hostile = HostileText.random(upTo: 2, using: &random)
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes.replaceSubrange(place..<min(bytes.count, place + 3), with: hostile.utf8)
      }
      do {
        let html = try MJMLRenderer().render(String(decoding: bytes, as: UTF8.self)).html
        #expect(!html.isEmpty)
      } catch {
        #expect(error.position.line >= 1 && error.position.column >= 1)
      }
    }
  }

  @Test func aValueArrivesAsItWasWritten() throws {
    let value = "\"Tidings\" & 'news' <b> --> ]]> ü 江西 🎓"
    let source = """
      <mjml lang="en"><mj-head><mj-title>&quot;Tidings&quot; &amp; 'news' &lt;b&gt; --&gt; ]]&gt; ü 江西 🎓</mj-title></mj-head><mj-body><mj-section>\
      <mj-column><mj-image src="a.png" alt="&quot;Tidings&quot; &amp; 'news' &lt;b> --> ]]> ü 江西 &#x1F393;" /></mj-column></mj-section></mj-body></mjml>
      """
    let document = try HTMLParser.document(try MJMLRenderer().render(source).html)
    let elements = document.root?.descendants ?? []
    #expect(elements.first { $0.name == "img" }?["alt"] == value)
    #expect(elements.first { $0.name == "title" }?.text == value)
    #expect(elements.first { $0["role"] == "article" }?["aria-label"] == value)
  }

  @Test func aDeepSourceIsRefused() {
    let source = "<mjml>" + String(repeating: "<mj-section>", count: 100_000)
    #expect(throws: MJMLError.self) { try MJMLRenderer().render(source) }
  }

  @Test func aLargeSourceIsRefused() {
    let source = "<mjml><mj-body><mj-raw>" + String(repeating: "x", count: SourceLimits.bytes) + "</mj-raw></mj-body></mjml>"
    #expect(throws: MJMLError.self) { try MJMLRenderer().render(source) }
  }

  @Test func aHundredThousandComponentsAreRendered() throws {
    let pieces = String(repeating: "<mj-raw>a</mj-raw>", count: 100_000)
    let html = try MJMLRenderer().render("<mjml><mj-body>\(pieces)</mj-body></mjml>").html
    #expect(html.utf8.count { $0 == UInt8(ascii: "a") } > 100_000)
  }

  @Test func moreAttributesThanAllowedAreRefused() {
    let attributes = (0..<50_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(throws: MJMLError.self) { try MJMLRenderer().render("<mjml \(attributes)><mj-body/></mjml>") }
  }

  @Test func moreComponentsThanAllowedAreRefused() {
    let dividers = String(repeating: "<mj-raw/>", count: SourceLimits.nodes + 1)
    #expect(throws: MJMLError.self) { try MJMLRenderer().render("<mjml><mj-body>\(dividers)</mj-body></mjml>") }
  }
}
