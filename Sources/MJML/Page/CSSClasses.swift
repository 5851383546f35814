extension String {
  /// The value of a `class` attribute of several; nil when there are none.
  static func classes(_ names: String?...) -> String? {
    let given = names.compactMap { $0 }
    return given.isEmpty ? nil : given.joined(separator: " ")
  }
}
