/// The repairs of one cleaning; equal ones are counted, and the number of different ones is bounded.
struct CleaningLog {
  /// Something that can happen many times.
  enum Event: Hashable {
    case removedElement(String)
    case unwrappedElement(String)
    case removedAttribute(String)
    case removedEmptyParagraph
    case removedControlCharacter
    case other(String)
  }

  private struct Entry {
    let event: Event
    let line: Int?
    var count = 1
  }

  private static let limit = 100
  private var entries: [Entry] = []
  private var indices: [Event: Int] = [:]
  private var unlisted = 0

  mutating func note(_ event: Event, line: Int = 0, count: Int = 1) {
    if let index = indices[event] {
      entries[index].count += count
    } else if entries.count < Self.limit {
      indices[event] = entries.count
      entries.append(Entry(event: event, line: line > 0 ? line : nil, count: count))
    } else {
      unlisted += count
    }
  }

  /// All that happened, in the order in which it first happened.
  var repairs: [Repair] {
    let listed = entries.map { Repair(Self.message($0.event, $0.count), line: $0.line) }
    return unlisted == 0 ? listed : listed + [Repair("\(unlisted) more repairs are not listed")]
  }

  private static func message(_ event: Event, _ count: Int) -> String {
    switch event {
    case .removedElement(let name): count == 1 ? "removed <\(name)>" : "removed \(count) <\(name)>"
    case .unwrappedElement(let name):
      count == 1 ? "took <\(name)> away around its content" : "took \(count) <\(name)> away around their content"
    case .removedAttribute(let name): count == 1 ? "removed the \(name) attribute" : "removed \(count) \(name) attributes"
    case .removedEmptyParagraph: count == 1 ? "removed an empty paragraph" : "removed \(count) empty paragraphs"
    case .removedControlCharacter: count == 1 ? "removed a control character" : "removed \(count) control characters"
    case .other(let message): count == 1 ? message : "\(message) (\(count) times)"
    }
  }
}
