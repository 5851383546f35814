/// Reads comma-separated values (RFC 4180) from blocks of UTF-8, with one row in memory at a time.
///
/// What spreadsheets make of the format is taken: any delimiter, line ends of every kind, rows of different lengths, quotation marks inside a
/// cell that does not start with one. What cannot be told apart for sure, such as text behind a closing quotation mark, is a fault of its row,
/// because the rows around it may have been swallowed.
public struct CSVParser {
  private let delimiter: UInt8
  private let bounds: CSVBounds
  private var place = Place.cellStart
  private var line: Int
  private var firstLine: Int
  private var isBehindReturn = false
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var fault: CSVFault?
  /// The bytes of the cell and of the row, those beyond the bounds as well.
  private var cellBytes = 0
  private var rowBytes = 0
  private var cellCount = 0

  /// Starts in front of the first row, which stands on this line.
  public init(delimiter: UInt8 = UInt8(ascii: ","), bounds: CSVBounds = CSVBounds(), line: Int = 1) {
    self.delimiter = delimiter
    self.bounds = bounds
    self.line = line
    firstLine = line
  }

  private enum Place {
    case cellStart, plain, quoted, behindQuote
  }

  /// The rows that end in this block.
  public mutating func read(_ block: [UInt8]) -> [CSVRow] {
    var rows: [CSVRow] = []
    block.withUnsafeBufferPointer { block in
      for byte in block { take(byte, &rows) }
    }
    return rows
  }

  /// The row that no line end closes, if there is one.
  public mutating func finish() -> [CSVRow] {
    if place == .quoted { fault = fault ?? .unclosedQuote(cellCount + 1) }
    guard place != .cellStart || cellCount > 0 else { return [] }
    var rows: [CSVRow] = []
    endRow(&rows)
    return rows
  }

  private mutating func take(_ byte: UInt8, _ rows: inout [CSVRow]) {
    let isSecondOfLineEnd = isBehindReturn && byte == UInt8(ascii: "\n")
    isBehindReturn = byte == UInt8(ascii: "\r")
    switch place {
    case .quoted:
      if isLineEnd(byte) && !isSecondOfLineEnd { line += 1 }
      if byte == UInt8(ascii: "\"") { place = .behindQuote } else { keep(byte) }
    case .cellStart where byte == UInt8(ascii: "\""): place = .quoted
    case .behindQuote where byte == UInt8(ascii: "\""):
      place = .quoted
      keep(byte)
    case .cellStart, .plain, .behindQuote:
      if byte == delimiter {
        endCell()
      } else if isLineEnd(byte) {
        if !isSecondOfLineEnd { endLine(&rows) }
      } else {
        if place == .behindQuote {
          if byte == UInt8(ascii: " ") { return }
          fault = fault ?? .textBehindQuote(cellCount + 1)
        }
        place = .plain
        keep(byte)
      }
    }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private mutating func keep(_ byte: UInt8) {
    cellBytes += 1
    rowBytes += 1
    if cellBytes <= bounds.cellBytes && rowBytes <= bounds.rowBytes && cellCount < bounds.cells { bytes.append(byte) }
  }

  private mutating func endCell() {
    cellCount += 1
    if cellBytes > bounds.cellBytes { fault = fault ?? .longCell(cellCount, bytes: cellBytes) }
    if cellCount <= bounds.cells { ends.append(bytes.count) }
    cellBytes = 0
    place = .cellStart
  }

  private mutating func endLine(_ rows: inout [CSVRow]) {
    endRow(&rows)
    line += 1
    firstLine = line
  }

  private mutating func endRow(_ rows: inout [CSVRow]) {
    endCell()
    if cellCount > bounds.cells { fault = fault ?? .manyCells(cellCount) }
    if rowBytes > bounds.rowBytes { fault = fault ?? .longRow(bytes: rowBytes) }
    let row = CSVRow(lines: firstLine...line, fault: fault, bytes: bytes, ends: ends)
    if !row.isBlank { rows.append(row) }
    (bytes, ends, fault, rowBytes, cellCount) = ([], [], nil, 0, 0)
    bytes.reserveCapacity(row.bytes.count)
    ends.reserveCapacity(row.ends.count)
  }
}
