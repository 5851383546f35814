/// A few names that are looked up for every tag of a document.
///
/// Hashing a name takes longer than comparing it with the few of the same length.
struct NameSet: Sendable, ExpressibleByArrayLiteral {
  private let namesOfLength: [[String]]

  init(arrayLiteral names: String...) {
    let longest = names.map(\.utf8.count).max() ?? 0
    namesOfLength = (0...longest).map { length in names.filter { $0.utf8.count == length } }
  }

  func contains(_ name: String) -> Bool {
    let length = name.utf8.count
    return length < namesOfLength.count && namesOfLength[length].contains(name)
  }
}
