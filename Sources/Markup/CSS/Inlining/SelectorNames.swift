/// Numbers the types, ids and classes that selectors ask for.
struct SelectorNames {
  private(set) var count = 0
  private var types: [String: Int] = [:]
  private var ids: [String: Int] = [:]
  private var classes: [String: Int] = [:]

  /// The number of the name that a test asks for; nil for one that asks for no name.
  mutating func number(_ test: SelectorTest) -> Int? {
    switch test {
    case .id(let id): number(id, in: \.ids)
    case .className(let name): number(name, in: \.classes)
    case .type(_, let name): number(name, in: \.types)
    default: nil
    }
  }

  private mutating func number(_ name: String, in kind: WritableKeyPath<SelectorNames, [String: Int]>) -> Int {
    if let known = self[keyPath: kind][name] { return known }
    self[keyPath: kind][name] = count
    count += 1
    return count - 1
  }

  fileprivate func number(ofID id: String) -> Int? { ids[id] }

  /// The numbers of a type and of the words of a class attribute that have one, each once.
  fileprivate func numbers(of type: String, classes list: String?) -> [Int] {
    var numbers = types[type].map { [$0] } ?? []
    guard let list else { return numbers }
    for word in SpaceSeparated.words(list) {
      if let number = classes[String(word)], !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }
}

/// The names of the elements that a walk through a tree has entered and not left.
struct OpenNames {
  private struct Key: Hashable {
    let type: String
    let classes: String?
  }

  private let names: SelectorNames
  /// Types and class attributes that were looked up already: a page has few different ones.
  private var known: [Key: [Int]] = [:]
  /// How many of the open elements have each name.
  private var counts: [Int]

  init(_ names: SelectorNames) {
    self.names = names
    counts = Array(repeating: 0, count: names.count)
  }

  /// The names that an element has, of those that selectors ask for; each once.
  mutating func names(of element: Element) -> [Int] {
    if names.count == 0 { return [] }
    var list: String?
    var id: Int?
    for attribute in element.attributes where attribute.namespace == nil {
      if attribute.name == "class" {
        list = attribute.value
      } else if attribute.name == "id" {
        id = names.number(ofID: attribute.value)
      }
    }
    let found = numbers(Key(type: element.name, classes: list))
    return id.map { found + [$0] } ?? found
  }

  private mutating func numbers(_ key: Key) -> [Int] {
    if let known = known[key] { return known }
    let numbers = names.numbers(of: key.type, classes: key.classes)
    known[key] = numbers
    return numbers
  }

  /// Whether an open element has a name.
  func contains(_ name: Int) -> Bool { counts[name] > 0 }

  mutating func enter(_ names: [Int]) {
    for name in names { counts[name] += 1 }
  }

  mutating func leave(_ names: [Int]) {
    for name in names { counts[name] -= 1 }
  }
}
