import Markup
import TestSupport
import Testing

@Suite struct CSVParserTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
    ("\"a\"\"b\",\"c,d\"", [["a\"b", "c,d"]]), ("\"a\r\nb\",c", [["a\r\nb", "c"]]), ("a,\n,b", [["a", ""], ["", "b"]]),
    ("\n\n,,\na", [["a"]]), ("a \"b\" c,d", [["a \"b\" c", "d"]]), ("\"a\" ,b", [["a", "b"]]), ("\"\"", []), ("", []),
    ("姓名,邮箱", [["姓名", "邮箱"]]),
  ])
  func whatSpreadsheetsWriteIsRead(text: String, rows: [[String]]) {
    #expect(read(text).map(\.cells) == rows)
    #expect(read(text).allSatisfy { $0.fault == nil })
  }

  @Test func everyRowKnowsItsLines() {
    let rows = read("a\r\n\"b\r\nb\r\rb\"\r\n\r\nc\rd")
    #expect(rows.map(\.lines) == [1...1, 2...5, 7...7, 8...8])
  }

  @Test(arguments: 1...300) func whatIsWrittenIsReadAgainHoweverItIsCutIntoBlocks(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in HostileText.random(upTo: 6, using: &random) } + ["x"]
    }
    var writer = CSVWriter(BufferSink())
    for row in table { try writer.row(row) }
    let bytes = Array(try writer.finish().bytes.dropFirst(3))
    var parser = CSVParser()
    var rows: [CSVRow] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let block = rest.prefix(Int.random(in: 1...9, using: &random))
      rest = rest.dropFirst(block.count)
      rows += parser.read(Array(block))
    }
    rows += parser.finish()
    #expect(rows.map { $0.cells.map(FormulaGuard.removed) } == table.map { $0.map(FormulaGuard.removed) })
    #expect(rows.allSatisfy { row in row.fault == nil && row.cells.allSatisfy { !FormulaGuard.startsLikeFormula($0) } })
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])
  func aFormulaIsGuardedAndComesBackWithoutTheGuard(formula: String) throws {
    var writer = CSVWriter(BufferSink())
    try writer.row([formula])
    let rows = read(String(try writer.finish().text.dropFirst()))
    #expect(rows.first?[0] == "'" + formula)
    #expect(FormulaGuard.removed(from: "'" + formula) == formula)
    #expect(FormulaGuard.removed(from: "'t Hooft") == "'t Hooft")
  }

  @Test func aCellOfTenMegabytesIsAFaultOfItsRowAndIsNotKept() throws {
    let rows = read("a,b\n" + String(repeating: "x", count: 10 << 20) + ",y\nc,d\n")
    #expect(rows.map(\.fault) == [nil, .longCell(1, bytes: 10 << 20), nil])
    #expect(rows[1][0].utf8.count == CSVBounds().cellBytes && rows[2].cells == ["c", "d"])
  }

  @Test func aRowOfCellsWithoutEndIsAFaultOfItsRow() {
    let rows = read("a\n" + String(repeating: ",", count: 2_000_000) + "x\nb")
    #expect(rows.map(\.fault) == [nil, .manyCells(2_000_001), nil])
  }

  @Test func aQuoteThatIsNeverClosedIsAFault() {
    let rows = read("a,b\n1,\"2\n3,4\n5,6\n")
    #expect(rows.map(\.fault) == [nil, .unclosedQuote(2)])
    #expect(rows.last?.lines == 2...5)
  }

  @Test func rowsThatAnUnclosedQuoteSwallowedWereTakenForAName() {
    let rows = read("mail,name\nb@example.edu,\"Bo\nc@example.edu,\"Cy Li\"\nd@example.edu,Di\n")
    #expect(rows.map(\.fault) == [nil, .textBehindQuote(2), nil])
    #expect(rows[1].lines == 2...3)
  }

  @Test(arguments: [
    ("a;b;c,d\n", ";", 0), ("sep=;\r\na,b;c", ";", 7), ("\"sep=|\"\na", "|", 8), ("a\tb\n", "\t", 0), ("\"a,b,c\";d\n", ";", 0),
    ("a\n", ",", 0),
    ("a,b;c\n", ",", 0),
  ])
  func theDelimiterIsFoundOut(text: String, delimiter: String, skipped: Int) {
    let found = CSVDialect.delimiter(of: Array(text.utf8))
    #expect(found.delimiter == delimiter.utf8.first && found.skipped == skipped)
  }

  private func read(_ text: String) -> [CSVRow] {
    var parser = CSVParser()
    return parser.read(Array(text.utf8)) + parser.finish()
  }
}
