import Foundation
import Testing

@testable import Serving

@Suite struct FeedPartsTests {
  private func cut(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let ranges = text.hasPrefix("{") ? JSONCuts.ranges(in: bytes) : XMLCuts.ranges(in: bytes)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func entriesAndTombstonesOfAtomAreFound() {
    let text = """
      <?xml version="1.0"?><!-- <entry> --><feed xmlns:at="x"><title>&lt;entry&gt;</title>
        <at:deleted-entry ref="a>b" when="y"/>
        <entry><title a='</entry>'>A</title><source><entry/></source></entry>
        <entry><![CDATA[</entry>]]></entry>
      </feed>
      """
    #expect(
      cut(text) == [
        "\n  <at:deleted-entry ref=\"a>b\" when=\"y\"/>", "\n  <entry><title a='</entry>'>A</title><source><entry/></source></entry>",
        "\n  <entry><![CDATA[</entry>]]></entry>",
      ])
  }

  @Test func itemsOfRSSAreFoundInTheirChannel() {
    #expect(cut("<rss><channel><title>t</title><item>1</item>\n<item>2</item></channel></rss>") == ["<item>1</item>", "\n<item>2</item>"])
  }

  @Test func itemsOfJSONAreFoundAndNothingElseThatLooksLikeThem() {
    let text =
      #"{"items_of":[{"x":1}],"a":"\"items\":[{}]","b":{"items":[{"no":1}]},"items": [ {"id":"]}","t":[{"a":{}}]}, {"id":"2"}],"z":[{}]}"#
    #expect(cut(text) == [#" {"id":"]}","t":[{"a":{}}]}"#, #" {"id":"2"}"#])
    #expect(cut(#"{"items":[]}"#) == [])
  }

  @Test(arguments: [
    "", "<", "<!--", "<![CDATA[", "<entry", "<feed><entry", "<feed><entry>", "</feed>", "<a b='", "{", "{\"items\"", "{\"items\":[",
    "{\"items\":[{\"a\":\"\\",
    "{\"items\":[{]}", "{\"items\":[\"", "]]]]", "<feed></a></b></c><entry></entry>",
  ]) func brokenDocumentsAreCutNowhereOrSomewhereInside(text: String) {
    let bytes = Array(text.utf8)
    for ranges in [XMLCuts.ranges(in: bytes), JSONCuts.ranges(in: bytes)] {
      #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
    }
  }

  @Test func aDocumentOfSomePartsIsTheWholeWithoutTheOthers() {
    let atom = Array("<feed>\n <x/>\n <entry>1</entry>\n <entry>2</entry>\n</feed>".utf8)
    let parts = FeedParts(XMLCuts.ranges(in: atom), of: atom, joint: .nothing)
    #expect(String(decoding: parts.document(atom) { _ in true }, as: UTF8.self) == String(decoding: atom, as: UTF8.self))
    let second = parts.parts[1]
    #expect(String(decoding: parts.document(atom) { $0 == second }, as: UTF8.self) == "<feed>\n <x/>\n <entry>2</entry>\n</feed>")
  }

  @Test func ofJSONTheCommasAreSetAnew() {
    let json = Array("{\"v\":1,\"items\":[ {\"a\":1}, {\"a\":2}, {\"a\":3}]}".utf8)
    let parts = FeedParts(JSONCuts.ranges(in: json), of: json, joint: .comma)
    func kept(_ places: Set<Int>) -> String {
      let wanted = places.map { parts.parts[$0] }
      return String(decoding: parts.document(json) { wanted.contains($0) }, as: UTF8.self)
    }
    #expect(kept([0, 1, 2]) == String(decoding: json, as: UTF8.self))
    #expect(kept([1]) == "{\"v\":1,\"items\":[ {\"a\":2}]}")
    #expect(kept([0, 2]) == "{\"v\":1,\"items\":[ {\"a\":1}, {\"a\":3}]}")
    #expect(kept([]) == "{\"v\":1,\"items\":[]}")
  }
}
