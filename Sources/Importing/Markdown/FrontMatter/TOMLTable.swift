/// A table of TOML while it is being read: later lines may still add to it.
final class TOMLTable {
  private enum Content {
    case value(FrontMatterValue)
    case table(TOMLTable)
    case tables([TOMLTable])
  }

  private var keys: [(name: String, line: Int)] = []
  private var contents: [String: Content] = [:]

  /// What stands in it, in its order.
  var entries: [FrontMatterEntry] {
    keys.map { key in
      let value: FrontMatterValue =
        switch contents[key.name] {
        case .value(let value): value
        case .table(let table): .mapping(table.entries)
        case .tables(let tables): .list(tables.map { .mapping($0.entries) })
        case nil: .nothing
        }
      return FrontMatterEntry(key: key.name, line: key.line, value: value)
    }
  }

  /// Puts a value at the end of a path of keys; false when something stands there.
  func set(_ value: FrontMatterValue, at path: [String], line: Int) -> Bool {
    guard let last = path.last, let table = table(at: path.dropLast(), line: line, isList: false), table.contents[last] == nil
    else { return false }
    table.add(.value(value), as: last, line: line)
    return true
  }

  /// The table at the end of a path of keys, made if it is not there; of a list a new last one.
  ///
  /// Nil when something else stands there.
  func table(at path: some Collection<String>, line: Int, isList: Bool) -> TOMLTable? {
    guard let name = path.first else { return self }
    let rest = path.dropFirst()
    let isNewItem = isList && rest.isEmpty
    switch contents[name] {
    case nil:
      let table = TOMLTable()
      add(isNewItem ? .tables([table]) : .table(table), as: name, line: line)
      return table.table(at: rest, line: line, isList: isList)
    case .table(let table): return isNewItem ? nil : table.table(at: rest, line: line, isList: isList)
    case .tables(var tables):
      if isNewItem {
        tables.append(TOMLTable())
        contents[name] = .tables(tables)
      }
      return tables.last?.table(at: rest, line: line, isList: isList)
    case .value: return nil
    }
  }

  private func add(_ content: Content, as name: String, line: Int) {
    keys.append((name, line))
    contents[name] = content
  }
}
