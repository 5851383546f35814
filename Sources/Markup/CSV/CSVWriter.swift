/// Writes comma-separated values (RFC 4180) that a spreadsheet takes as text and nothing else.
///
/// A cell that starts with `=`, `+`, `-`, `@`, a tab or a line end would be a formula, and a formula can read files and call addresses; it
/// gets a `'` in front, which `FormulaGuard` takes away again. The text starts with a byte order mark, without which Excel would
/// read it in the encoding of the machine.
public struct CSVWriter<Sink: ByteSink> {
  private var sink: Sink
  private var block: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Starts a table.
  public init(_ sink: Sink) {
    self.sink = sink
  }

  /// Writes a row.
  public mutating func row(_ cells: [String]) throws {
    for (index, cell) in cells.enumerated() {
      if index > 0 { block.append(UInt8(ascii: ",")) }
      append(cell)
    }
    block.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
    if block.count >= 64 << 10 { try flush() }
  }

  /// Hands the rest on and gives the sink back.
  public consuming func finish() throws -> Sink {
    try flush()
    return sink
  }

  private mutating func append(_ cell: String) {
    let text = FormulaGuard.startsLikeFormula(cell) ? "'" + cell : cell
    guard text.utf8.contains(where: needsQuotes) || text.hasPrefix(" ") || text.hasSuffix(" ") else {
      block.append(contentsOf: text.utf8)
      return
    }
    block.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { block.append(byte) }
      block.append(byte)
    }
    block.append(UInt8(ascii: "\""))
  }

  private mutating func flush() throws {
    try block.withUnsafeBytes { try sink.write($0) }
    block.removeAll(keepingCapacity: true)
  }
}

/// Every delimiter that a reader may take, so that a table is read right whichever it guesses.
private func needsQuotes(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\""), 0..<0x20: true
  default: false
  }
}

/// The `'` in front of cells that a spreadsheet would take for a formula.
public enum FormulaGuard {
  /// Whether a spreadsheet would take the text for a formula, or might after dropping what stands before it.
  public static func startsLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
  }

  /// The text without the guard that a writer put in front of it.
  public static func removed(from text: String) -> String {
    guard text.first == "'" else { return text }
    let rest = String(text.dropFirst())
    return startsLikeFormula(rest) ? rest : text
  }
}
