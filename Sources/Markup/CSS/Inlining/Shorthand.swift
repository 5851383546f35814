/// Which properties set others, so that declaring them makes what came before vain.
enum Shorthand {
  /// The shorthands that set a property.
  ///
  /// `background` is not among them: Outlook needs the colour declared beside it.
  static func setting(_ property: String) -> [String] { shorthands[property] ?? [] }

  /// The properties that one sets and that are no shorthands themselves; none for one that is no shorthand.
  static func longhands(of property: String) -> [String] {
    (longhands[property] ?? backgrounds[property] ?? []).filter { longhands[$0] == nil }
  }

  private static let shorthands: [String: [String]] = {
    var table: [String: [String]] = [:]
    for (shorthand, properties) in longhands {
      for property in properties { table[property, default: []].append(shorthand) }
    }
    return table
  }()

  private static let backgrounds = [
    "background": ["color", "image", "position", "size", "repeat", "origin", "clip", "attachment"].map { "background-\($0)" }
  ]

  private static let sides = ["top", "right", "bottom", "left"]

  private static let longhands: [String: [String]] = [
    "margin": sides.map { "margin-\($0)" },
    "padding": sides.map { "padding-\($0)" },
    "border": ["border-width", "border-style", "border-color"] + sides.flatMap(borderOfSide),
    "border-width": sides.map { "border-\($0)-width" },
    "border-style": sides.map { "border-\($0)-style" },
    "border-color": sides.map { "border-\($0)-color" },
    "border-top": ["border-top-width", "border-top-style", "border-top-color"],
    "border-right": ["border-right-width", "border-right-style", "border-right-color"],
    "border-bottom": ["border-bottom-width", "border-bottom-style", "border-bottom-color"],
    "border-left": ["border-left-width", "border-left-style", "border-left-color"],
    "border-radius": [
      "border-top-left-radius", "border-top-right-radius", "border-bottom-left-radius", "border-bottom-right-radius",
    ],
    "font": ["font-style", "font-variant", "font-weight", "font-stretch", "font-size", "line-height", "font-family"],
    "list-style": ["list-style-type", "list-style-position", "list-style-image"],
    "outline": ["outline-width", "outline-style", "outline-color"],
    "overflow": ["overflow-x", "overflow-y"],
  ]

  private static func borderOfSide(_ side: String) -> [String] {
    ["border-\(side)", "border-\(side)-width", "border-\(side)-style", "border-\(side)-color"]
  }
}
