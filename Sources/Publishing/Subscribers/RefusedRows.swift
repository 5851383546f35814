import Foundation
import Importing
import Markup

/// The file of refused rows: as they were, each with its line and the reason, to be put right and imported.
struct RefusedRows {
  private var writer: CSVWriter<FileSink>
  private var isStarted = false

  /// Starts the file.
  init(_ file: URL) throws(Failure) {
    writer = CSVWriter(try FileSink(for: file))
  }

  /// Writes one row; a long cell is cut.
  mutating func add(_ row: ListRow, _ why: String, under header: ListHeader?) throws {
    let width = max(header?.headings.count ?? 0, 1)
    if !isStarted { try writer.row(Self.padded(header?.headings ?? [], to: width) + ["line", "refused because"]) }
    isStarted = true
    try writer.row(Self.padded(row.row.cells.map(Self.cut), to: width) + ["\(row.line)", why])
  }

  /// Puts the file in its place.
  consuming func finish() throws {
    _ = try writer.finish().commit()
  }

  private static func padded(_ cells: [String], to width: Int) -> [String] {
    cells + Array(repeating: "", count: max(0, width - cells.count))
  }

  private static func cut(_ cell: String) -> String {
    cell.utf8.count > 2_000 ? String(cell.prefix(200)) + "…" : cell
  }
}
