/// Finds the name that somebody meant: a key, a field, a component.
public enum NearestName {
  /// The candidate that differs least from what was written, the first of equals; nil when none is near.
  ///
  /// Near is a third of the letters of the longer one. Upper and lower case, `-` and `_` do not count: `home_page` is `homePage`.
  public static func of(_ written: String, among candidates: some Sequence<String>) -> String? {
    let wanted = letters(written)
    guard (1...64).contains(wanted.count) else { return nil }
    var nearest: (name: String, distance: Int)?
    for candidate in candidates {
      let offered = letters(candidate)
      let allowed = max(1, max(wanted.count, offered.count) / 3)
      let distance = distance(wanted, offered)
      if distance <= allowed, distance < nearest?.distance ?? .max { nearest = (candidate, distance) }
    }
    return nearest?.name
  }

  private static func letters(_ name: String) -> [UInt8] {
    name.lowercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
  }

  /// How many letters must be added, dropped, changed or swapped with their neighbour (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
