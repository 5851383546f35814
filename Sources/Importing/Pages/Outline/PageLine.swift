import Markup

/// One line of a page as a reader sees it: the text between two breaks of the layout.
struct PageLine {
  /// The text, white space folded.
  var text: String
  /// What it is, if its words tell that it is no part of an article.
  var kind: LineKind?
  /// What it says; see `TextWeight`.
  var weight: Int
  /// How much of that stands in links.
  var linkWeight: Int
  /// The innermost block-level element around it.
  var element: Element
  /// Whether it stands in what looks like a menu, a footer, a side column or the like.
  var isInFurniture = false

  /// The share of the text that is links, from 0 to 1.
  var linkDensity: Double { weight == 0 ? 0 : Double(linkWeight) / Double(weight) }
}
