import Markup
import Model

/// Reads the rows of a list whose header is known.
struct RowReading {
  let header: ListHeader

  func read(_ row: CSVRow) -> ListRow {
    var repairs: [String] = []
    let content = Result { () throws(RowRefusal) in try entry(row, &repairs) }
    return ListRow(row: row, content: content, repairs: repairs)
  }

  private func entry(_ row: CSVRow, _ repairs: inout [String]) throws(RowRefusal) -> ListEntry {
    if let fault = row.fault { throw RowRefusal(fault.why) }
    if !header.headings.isEmpty, row.count > header.headings.count, row.cells[header.headings.count...].contains(where: { !$0.isEmpty }) {
      throw RowRefusal(
        "it has \(row.count) cells under \(header.headings.count) headings; a delimiter in a cell needs quotation marks around it")
    }
    var entry = ListEntry(mailbox: try mailbox(row, &repairs))
    entry.mailbox.name = try name(row, &repairs) ?? entry.mailbox.name
    if let text = text(.language, row) {
      entry.language = LanguageCell.language(text)
      if entry.language == nil { repairs.append("“\(text.prefix(40))” is no language that is known here; left out") }
    }
    entry.topics = text(.topics, row).map { $0.split { ",;|，；、".contains($0) }.compactMap { PlainText($0) } }
    entry.frequency = choice(.frequency, row, ChoiceCell.frequencies, &repairs)
    entry.format = choice(.format, row, ChoiceCell.formats, &repairs)
    entry.status = try status(row)
    return entry
  }

  private func mailbox(_ row: CSVRow, _ repairs: inout [String]) throws(RowRefusal) -> Mailbox {
    let cell = header.places[.email].map { row[$0] } ?? ""
    let read = AddressCell(cell)
    guard let mailbox = read.mailbox else {
      let text = CellText.cleaned(String(cell.prefix(80)))
      throw RowRefusal(
        text.isEmpty
          ? "it has no address"
          : cell.filter { $0 == "@" }.count > 1 ? "“\(text)” is more than one address" : "“\(text)” is no e-mail address")
    }
    if read.isRepaired { repairs.append("“\(PlainText(cell)?.string ?? "")” read as \(mailbox.address)") }
    return mailbox
  }

  private func name(_ row: CSVRow, _ repairs: inout [String]) throws(RowRefusal) -> PlainText? {
    let parts = [text(.firstName, row), text(.lastName, row)].compactMap(\.self)
    guard let name = text(.name, row) ?? NameOrder.joined(parts), let plain = PlainText(name) else { return nil }
    guard plain.string.count <= Self.longestName else {
      throw RowRefusal("its name has \(plain.string.count) characters: “\(plain.string.prefix(40))…”")
    }
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      repairs.append("took line breaks and control characters out of the name")
    }
    return plain
  }

  private static let longestName = 200

  private func status(_ row: CSVRow) throws(RowRefusal) -> Subscription.Status? {
    if text(.left, row) != nil { return .unsubscribed }
    guard let text = text(.status, row) else { return nil }
    guard let status = ChoiceCell.statuses[ListColumn.folded(text)] else {
      throw RowRefusal("nobody here knows the status “\(text.prefix(40))”")
    }
    return status
  }

  private func choice<Value>(
    _ column: ListColumn, _ row: CSVRow, _ values: [String: Value], _ repairs: inout [String]
  ) -> Value? {
    guard let text = text(column, row) else { return nil }
    let value = values[ListColumn.folded(text)]
    if value == nil { repairs.append("“\(text.prefix(40))” is no \(column.rawValue) that is known here; left out") }
    return value
  }

  /// What a cell says; nil if nothing.
  private func text(_ column: ListColumn, _ row: CSVRow) -> String? {
    guard let place = header.places[column] else { return nil }
    let text = CellText.cleaned(row[place])
    return text.isEmpty ? nil : text
  }
}
