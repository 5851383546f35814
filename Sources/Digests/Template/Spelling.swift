/// Finds the word that somebody probably meant.
enum Spelling {
  /// The known word with the fewest letters to change; nil when none is near.
  ///
  /// Ties go to the first.
  static func nearest(to word: String, among known: [String]) -> String? {
    let wanted = Array(word.lowercased().utf8.prefix(64))
    let distances = known.map { (word: $0, distance: distance(wanted, Array($0.lowercased().utf8.prefix(64)))) }
    let best = distances.min { $0.distance < $1.distance }
    guard let best, best.distance <= max(2, wanted.count / 2) else { return nil }
    return best.word
  }

  /// Levenshtein: how many letters must be changed, added or dropped.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let change = previous[column] + (letter == other ? 0 : 1)
        current.append(min(change, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
