/// The zone names that dates carry (RFC 5322 §4.3 and a few that feeds use).
enum ZoneNames {
  /// The zone of a name in lower case; nil for an unknown one, which RFC 5322 tells to take for no zone at all.
  static func zone(of word: String) -> WrittenZone? {
    word == "cst" ? .centralOrChina : hours[word].map { .offset($0 * 3600) }
  }

  private static let hours: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3,
    "msk": 3,
    "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10,
    "hkt": 8, "sgt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
  ]
}
