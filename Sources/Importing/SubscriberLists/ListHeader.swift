public import Markup
import Model

/// Which cell of each row says what.
public struct ListHeader: Hashable, Sendable {
  /// The cells by what they say, counted from 0.
  public let places: [ListColumn: Int]
  /// The headings, as they are; empty if the list has none.
  public let headings: [String]

  /// Reads the first row of a list.
  ///
  /// - Parameter stated: what columns are to be taken for, by heading or, where no heading is that, by number from 1.
  /// - Throws: `ListError` when no column has addresses, or a stated one is not there.
  public init(_ first: CSVRow, stated: [ListColumn: String]) throws(ListError) {
    if let fault = first.fault { throw .badHeader(fault) }
    let cells = first.cells
    var places: [ListColumn: Int] = [:]
    for (column, heading) in stated { places[column] = try Self.place(of: heading, in: cells) }
    // A first row with an address in it is no heading but the first subscriber.
    let address = cells.firstIndex { AddressCell($0).mailbox != nil }
    headings = address == nil ? cells : []
    if address == nil {
      for (place, cell) in cells.enumerated() where !places.values.contains(place) {
        guard let column = ListColumn(heading: cell), places[column] == nil else { continue }
        places[column] = place
      }
    }
    places[.email] = places[.email] ?? address
    guard places[.email] != nil else { throw .noAddresses(headings: cells) }
    self.places = places
  }

  /// The headings that mean nothing here.
  public var unused: [String] {
    headings.enumerated().filter { !places.values.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
  }

  private static func place(of heading: String, in cells: [String]) throws(ListError) -> Int {
    let folded = ListColumn.folded(heading)
    if let place = cells.firstIndex(of: heading) ?? cells.firstIndex(where: { !folded.isEmpty && ListColumn.folded($0) == folded }) {
      return place
    }
    if let number = Int(heading), cells.indices.contains(number - 1) { return number - 1 }
    throw .noColumn(heading, headings: cells)
  }
}

/// Why a list cannot be read at all.
public enum ListError: Error, Hashable, Sendable {
  /// There is not one row in it.
  case empty
  /// The row of headings is broken.
  case badHeader(CSVFault)
  /// No column is known to have addresses.
  case noAddresses(headings: [String])
  /// A column that was asked for is not there.
  case noColumn(String, headings: [String])

  /// What is wrong, behind the list's name.
  public var why: String {
    switch self {
    case .empty: "has no rows"
    case .badHeader(let fault): "has a broken first row: \(fault.why)"
    case .noAddresses(let headings): "has no column of e-mail addresses among \(Self.listed(headings))"
    case .noColumn(let name, let headings): "has no column “\(name)”, but \(Self.listed(headings))"
    }
  }

  /// What to do.
  public var remedy: String {
    switch self {
    case .empty: "Give a list with a row of headings and a row for each subscriber."
    case .badHeader: "Look at the quotation marks of the first row."
    case .noAddresses: "Say which it is: --column email=HEADING, or its number."
    case .noColumn: "Headings are compared without case and punctuation; a number counts from 1."
    }
  }

  private static func listed(_ headings: [String]) -> String {
    let shown = headings.prefix(12).map { "“\($0.prefix(40))”" }.joined(separator: ", ")
    return headings.count > 12 ? shown + " and \(headings.count - 12) more" : shown
  }
}

extension CSVFault {
  /// What is wrong with the row.
  public var why: String {
    switch self {
    case .longCell(let cell, let bytes): "cell \(cell) has \(bytes) bytes, more than any name or address"
    case .longRow(let bytes): "the row has \(bytes) bytes"
    case .manyCells(let count): "the row has \(count) cells"
    case .textBehindQuote(let cell): "text stands behind the closing quotation mark of cell \(cell); a mark is missing or too many"
    case .unclosedQuote(let cell): "the quotation mark of cell \(cell) is never closed, so everything behind it belongs to that cell"
    }
  }
}
