import Foundation
import Markup
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  @Test func everyValueHasItsPlace() throws {
    let node = try JSONReader.read("{\n  \"a\": [1, \"é\", null],\n  \"b\": {\"c\": true}\n}")
    let a = try #require(node.member("a"))
    #expect(a.position == SourcePosition(line: 2, column: 3))
    #expect(a.value.elements.map(\.position.column) == [9, 12, 17])
    #expect(node.member("b")?.value.member("c")?.position == SourcePosition(line: 3, column: 9))
  }

  @Test func aNameThatComesTwiceIsThereTwice() throws {
    #expect(try JSONReader.read("{\"a\": 1, \"a\": 2}").members.map(\.name) == ["a", "a"])
  }

  @Test func escapesAreResolved() throws {
    #expect(try JSONReader.read(#""\"\\\/\b\f\n\r\t\u00e9\uD83C\uDF93""#).string == "\"\\/\u{8}\u{C}\n\r\té🎓")
  }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("{\n\"a\" 1}", 2, 5), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("[01]", 1, 3), ("[1.]", 1, 4), ("[+1]", 1, 2),
    ("\"a\nb\"", 1, 3), (#""\x""#, 1, 4), (#""\uD83C""#, 1, 8), ("\"abc", 1, 5), ("[1] 2", 1, 5), ("tru", 1, 1), ("{a: 1}", 1, 2),
    ("[1 2]", 1, 4), ("NaN", 1, 1),
  ])
  func whatIsNoJSONIsRefusedAtItsPlace(text: String, line: Int, column: Int) {
    #expect {
      try JSONReader.read(text)
    } throws: { error in
      (error as? JSONSyntaxError)?.position == SourcePosition(line: line, column: column)
    }
  }

  @Test func depthIsBounded() {
    #expect(throws: JSONSyntaxError.self) { try JSONReader.read(String(repeating: "[", count: 100_000)) }
  }

  /// Foundation and we agree about what is JSON, on damaged documents too.
  @Test func weAgreeWithFoundation() {
    var generator = SeededGenerator(seed: 8259)
    let pieces = ["{", "}", "[", "]", ",", ":", "\"a\"", "1", "-0.5e3", "true", "null", " ", "\n", "\"\\u0041\"", "0"]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 1...7, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let theirs = succeeds { _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) }
      let ours = succeeds { _ = try JSONReader.read(text) }
      #expect(ours == theirs, "\(text)")
    }
  }

  private func succeeds(_ work: () throws -> Void) -> Bool {
    do {
      try work()
      return true
    } catch {
      return false
    }
  }
}
