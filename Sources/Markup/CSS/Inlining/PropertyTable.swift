/// Numbers the properties that style sheets name, so that the cascade of an element compares numbers and not names.
struct PropertyTable {
  private var numbers: [String: Int] = [:]
  /// For each property the ones that set it: itself, and its shorthands.
  private(set) var setters: [[Int]] = []
  /// For each property the ones that it sets and that are no shorthands themselves; itself if it is none.
  private(set) var longhands: [[Int]] = []

  mutating func number(_ property: String) -> Int {
    if let known = numbers[property] { return known }
    let number = setters.count
    numbers[property] = number
    setters.append([number])
    longhands.append([number])
    let shorthands = Shorthand.setting(property).map { self.number($0) }
    setters[number] += shorthands
    let parts = Shorthand.longhands(of: property).map { self.number($0) }
    if !parts.isEmpty { longhands[number] = parts }
    return number
  }
}
