import Foundation

extension TOMLReader {
  /// A text, a list, a table in braces, or a word: a number, a date, true or false.
  mutating func value(depth: Int) throws(ImportProblem) -> FrontMatterValue {
    guard depth <= Self.depth else { throw problem("values lie more than \(Self.depth) deep in one another") }
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try text())
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    case UInt8(ascii: "{"): return .mapping(try table(depth: depth))
    default: return .text(try word())
    }
  }

  private mutating func list(depth: Int) throws(ImportProblem) -> [FrontMatterValue] {
    advance()
    var values: [FrontMatterValue] = []
    skipBlankLines()
    while !take("]") {
      values.append(try value(depth: depth + 1))
      skipBlankLines()
      guard take(",") || peek == UInt8(ascii: "]") else { throw problem("a list has no closing bracket, or a comma is missing in it") }
      skipBlankLines()
    }
    return values
  }

  private mutating func table(depth: Int) throws(ImportProblem) -> [FrontMatterEntry] {
    advance()
    let table = TOMLTable()
    skipBlankLines()
    while !take("}") {
      let path = try keyPath()
      let keyLine = line
      guard take("=") else { throw problem("a key in braces has no =") }
      skipSpaces()
      guard table.set(try value(depth: depth + path.count), at: path, line: keyLine) else {
        throw problem("a key in braces stands there twice")
      }
      skipBlankLines()
      guard take(",") || peek == UInt8(ascii: "}") else { throw problem("a table has no closing brace, or a comma is missing in it") }
      skipBlankLines()
    }
    return table.entries
  }

  /// A value without quotes as it is written, of a number without the underscores between its digits.
  private mutating func word() throws(ImportProblem) -> String {
    let written = take(while: { !"\r\n,]}#".utf8.contains($0) }).trimmingCharacters(in: .whitespaces)
    if ["true", "false", "inf", "nan"].contains(written) { return written }
    // A date and its time may have a blank between them.
    let word = written.wholeMatch(of: /(\d{4}-\d{2}-\d{2}) (\d.*)/).map { "\($0.output.1)T\($0.output.2)" } ?? written
    guard let first = word.utf8.first, "0123456789+-".utf8.contains(first), word.utf8.allSatisfy(Self.isOfNumberOrDate) else {
      throw problem("a value is missing, or it is a text without quotes around it")
    }
    return word.utf8.allSatisfy { "0123456789_".utf8.contains($0) } ? word.filter { $0 != "_" } : word
  }

  private static func isOfNumberOrDate(_ byte: UInt8) -> Bool {
    "0123456789+-_.:abcdefABCDEFoxTtZzinf".utf8.contains(byte)
  }
}
