import Foundation
import Markup
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  @Test func membersStandInTheOrderWrittenAndNilIsLeftOut() throws {
    var writer = JSONWriter(BufferSink())
    try writer.object { feed in
      try feed.member("version", "https://jsonfeed.org/version/1.1")
      try feed.member("title", "江西 \"A\"\\/\u{2028}\n\u{1}")
      try feed.member("icon", nil as String?)
      try feed.member("expired", false)
      try feed.array("items") { items in
        try items.object { item in
          try item.member("size", 12)
          try item.member("tags", ["a", "b"])
          try item.member("authors", [])
        }
        try items.object { _ in }
      }
    }
    #expect(
      try writer.finish().text == #"""
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "江西 \"A\"\\/\u2028\n\u0001",
          "expired": false,
          "items": [
            {
              "size": 12,
              "tags": [
                "a",
                "b"
              ]
            },
            {}
          ]
        }

        """#)
  }

  @Test func anyTextIsReadBackAsItWas() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let key = HostileText.random(upTo: 6, using: &generator)
      let text = HostileText.random(upTo: 40, using: &generator)
      var writer = JSONWriter(BufferSink())
      try writer.object { try $0.member(key, text) }
      let bytes = Data(try writer.finish().bytes)
      // Scalar by scalar: JSONSerialization would call strings equal that only look alike.
      let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: String])
      let pair = try #require(object.first)
      #expect(Array(pair.key.unicodeScalars) == Array(key.unicodeScalars))
      #expect(Array(pair.value.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func everyCharacterIsReadBackAsItWas() throws {
    let text = (UInt32(0)...0x1_01FF).compactMap(Unicode.Scalar.init).map { "\($0)" }.joined()
    for shift in 0..<17 {
      var writer = JSONWriter(BufferSink())
      try writer.object { try $0.member("a", String(repeating: "x", count: shift) + text) }
      let object = try #require(try JSONSerialization.jsonObject(with: Data(try writer.finish().bytes)) as? [String: String])
      #expect(object["a"]?.unicodeScalars.dropFirst(shift).elementsEqual(text.unicodeScalars) == true, "shifted by \(shift)")
    }
  }

  @Test func misuseIsAnError() throws {
    var writer = JSONWriter(BufferSink())
    #expect(throws: JSONWriterError.keyOutsideObject) { try writer.key("a") }
    try writer.startObject()
    #expect(throws: JSONWriterError.valueWithoutKey) { try writer.value("a") }
    try writer.key("a")
    #expect(throws: JSONWriterError.keyOutsideObject) { try writer.key("b") }
    #expect(throws: JSONWriterError.wrongEnd) { try writer.endObject() }
    try writer.startArray()
    #expect(throws: JSONWriterError.wrongEnd) { try writer.endObject() }
    #expect(throws: JSONWriterError.stillOpen(2)) { try writer.finish() }
  }

  @Test func anEmptyDocumentIsAnErrorAndSoIsASecondValue() throws {
    var writer = JSONWriter(BufferSink())
    #expect(throws: JSONWriterError.noValue) { try writer.finish() }
    try writer.value(1)
    #expect(throws: JSONWriterError.secondValue) { try writer.value(2) }
    #expect(try writer.finish().text == "1\n")
  }
}
