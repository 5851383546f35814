/// Finds the key that somebody mistyped.
enum NearestKey {
  /// The key that differs least from what was written, by at most two letters and a third of its length; nil when there is none.
  static func of(_ written: String, among keys: [String]) -> String? {
    let letters = Array(written.prefix(40).lowercased())
    let ranked = keys.map { (key: $0, distance: distance(letters, Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= min(2, max(1, best.key.count / 3)) else { return nil }
    return best.key
  }

  /// How many letters must be added, dropped or changed (Levenshtein).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
