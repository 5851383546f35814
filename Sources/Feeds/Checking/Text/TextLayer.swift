import Findings
import Foundation
import Markup

/// The bytes of a document as text, and what is wrong with them before anybody asks for elements.
struct TextLayer {
  /// The text, without a byte order mark.
  let text: String

  /// Nil when it is no text at all, which is then reported.
  init?(_ bytes: Data, isJSON: Bool, _ check: Check) {
    let whole = CheckPlace(name: "document", text: "", position: nil, specification: "XML 1.0")
    do {
      let decoded = try TextDecoding.decode(bytes, declared: check.options.charset)
      text = decoded.text
      Self.checkMark(bytes, isJSON: isJSON, check)
      Self.checkEncoding(decoded, isJSON: isJSON, check)
      checkCharacters(check)
      checkReferences(isJSON: isJSON, check)
    } catch ParseError.empty {
      check.report(.documentEmpty, at: whole, "there is nothing in it")
      return nil
    } catch {
      check.report(.documentUnreadable, at: whole, "\(error)")
      return nil
    }
  }

  private static let start = CheckPlace(
    name: "document", text: "", position: SourcePosition(line: 1, column: 1), specification: "XML 1.0 §4.3.3")

  private static func checkMark(_ bytes: Data, isJSON: Bool, _ check: Check) {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    check.report(isJSON ? .byteOrderMarkInJSON : .byteOrderMark, at: start, "it starts with a byte order mark")
  }

  private static func checkEncoding(_ decoded: DecodedText, isJSON: Bool, _ check: Check) {
    for repair in decoded.repairs {
      let place = CheckPlace(
        name: "document", text: "", position: repair.line.map { SourcePosition(line: $0, column: 1) } ?? start.position,
        specification: "XML 1.0 §4.3.3")
      check.report(isJSON ? .encodingOfJSON : .encodingWrong, at: place, repair.message)
    }
    guard decoded.encoding != "UTF-8", decoded.repairs.isEmpty else { return }
    check.report(isJSON ? .encodingOfJSON : .encodingNotUTF8, at: start, "it is in \(decoded.encoding)")
  }

  /// Characters that are legal and still wrong: C1 controls, U+FFFD, and line separators that break scripts.
  private func checkCharacters(_ check: Check) {
    let isSuspect = text.utf8.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF || $0 == 0x7F }
    guard isSuspect else { return }
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if let (rule, problem) = Self.fault(of: scalar.value) {
        let place = CheckPlace(
          name: "document", text: "", position: SourcePosition(line: line, column: column), specification: "XML 1.0 §2.2")
        check.report(rule, at: place, problem)
      }
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
  }

  private func checkReferences(isJSON: Bool, _ check: Check) {
    guard text.contains(isJSON ? "\\u" : "&#") else { return }
    for (scalar, position) in WrittenCharacters(text, isJSON: isJSON).all() {
      // XML has no way to write the others at all, which is reported as such.
      let isControl = isJSON && scalar < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar)
      guard let (rule, problem) = isControl ? Self.control(scalar) : Self.fault(of: scalar) else { continue }
      let place = CheckPlace(name: "document", text: "", position: position, specification: "XML 1.0 §2.2")
      check.report(rule, at: place, problem)
    }
  }

  private static func control(_ scalar: UInt32) -> (CheckRule, String) {
    (.controlCharacter, "there is the control character \(code(of: scalar))")
  }

  private static func fault(of scalar: UInt32) -> (CheckRule, String)? {
    switch scalar {
    case 0x7F...0x84, 0x86...0x9F: control(scalar)
    case 0xFFFD: (.replacementCharacter, "there is a replacement character, \(code(of: scalar))")
    case 0x2028, 0x2029, 0xFEFF: (.invisibleCharacter, "there is the invisible character \(code(of: scalar))")
    default: nil
    }
  }

  /// Four digits at least.
  private static func code(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
