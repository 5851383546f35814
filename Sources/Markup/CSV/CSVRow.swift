/// One row of a table in comma-separated values.
public struct CSVRow: Hashable, Sendable {
  /// The line on which it starts, counted from 1, and the one on which it ends: a cell in quotation marks may hold line breaks.
  public let lines: ClosedRange<Int>
  /// What is wrong with it; its cells are then not to be relied on.
  public let fault: CSVFault?
  /// The text of all cells one behind the other, in UTF-8.
  let bytes: [UInt8]
  /// Where each cell ends.
  let ends: [Int]

  /// How many cells it has.
  public var count: Int { ends.count }

  /// Whether there is nothing in any cell.
  public var isBlank: Bool { bytes.isEmpty && fault == nil }

  /// The text of a cell, counted from 0; empty where the row has none any more.
  public subscript(cell: Int) -> String {
    guard ends.indices.contains(cell) else { return "" }
    return String(decoding: bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]], as: UTF8.self)
  }

  /// The texts of all cells.
  public var cells: [String] { ends.indices.map { self[$0] } }
}

/// What can be wrong with a row.
public enum CSVFault: Error, Hashable, Sendable {
  /// A cell, counted from 1, has so many bytes; what was beyond the bounds was not kept.
  case longCell(Int, bytes: Int)
  /// The row has so many bytes.
  case longRow(bytes: Int)
  /// The row has so many cells.
  case manyCells(Int)
  /// The quotation marks around a cell, counted from 1, are followed by other text: somewhere a mark is missing or too many.
  case textBehindQuote(Int)
  /// The quotation marks around a cell, counted from 1, are not closed up to the end of the text.
  case unclosedQuote(Int)
}

/// How much of a row is kept, so that no text, whatever it is, fills the memory.
public struct CSVBounds: Hashable, Sendable {
  /// The most bytes of a cell.
  public var cellBytes: Int
  /// The most bytes of a row.
  public var rowBytes: Int
  /// The most cells of a row.
  public var cells: Int

  /// Bounds; by themselves those of a table that people work with.
  public init(cellBytes: Int = 32 << 10, rowBytes: Int = 256 << 10, cells: Int = 1_000) {
    self.cellBytes = cellBytes
    self.rowBytes = rowBytes
    self.cells = cells
  }
}
