public import Markup

/// Reads a list of subscribers in comma-separated values from blocks of UTF-8.
public struct SubscriberListReader {
  private let stated: [ListColumn: String]
  private let bounds: CSVBounds
  private var start: [UInt8] = []
  private var parser: CSVParser?
  private var reading: RowReading?

  /// Starts in front of the first block.
  ///
  /// - Parameter stated: what columns are to be taken for; see `ListHeader`.
  public init(stated: [ListColumn: String] = [:], bounds: CSVBounds = CSVBounds()) {
    self.stated = stated
    self.bounds = bounds
  }

  /// What the columns are taken for, once the first row has been read.
  public var header: ListHeader? { reading?.header }

  /// The rows that end in this block, without the row of headings.
  public mutating func read(_ block: [UInt8]) throws(ListError) -> [ListRow] {
    if parser == nil {
      start += block
      guard start.count >= Self.dialectBytes else { return [] }
    }
    return try rows(ofBlock: block)
  }

  /// The rows that are left when no more blocks come.
  ///
  /// - Throws: `ListError`, `empty` where no block had a row.
  public mutating func finish() throws(ListError) -> [ListRow] {
    var rows = parser == nil ? try rows(ofBlock: []) : []
    rows += try take(parser?.finish() ?? [])
    if reading == nil { throw .empty }
    return rows
  }

  /// From so many bytes the delimiter is found out.
  private static let dialectBytes = 32 << 10

  private mutating func rows(ofBlock block: [UInt8]) throws(ListError) -> [ListRow] {
    guard parser == nil else { return try take(parser?.read(block) ?? []) }
    let (delimiter, skipped) = CSVDialect.delimiter(of: start)
    var parser = CSVParser(delimiter: delimiter, bounds: bounds, line: skipped > 0 ? 2 : 1)
    let rows = parser.read(Array(start[skipped...]))
    self.parser = parser
    start = []
    return try take(rows)
  }

  private mutating func take(_ rows: [CSVRow]) throws(ListError) -> [ListRow] {
    if let reading { return rows.map(reading.read) }
    guard let first = rows.first else { return [] }
    let header = try ListHeader(first, stated: stated)
    let reading = RowReading(header: header)
    self.reading = reading
    return (header.headings.isEmpty ? rows[...] : rows.dropFirst()).map(reading.read)
  }
}
