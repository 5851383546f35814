import Markup

extension Element {
  /// The entries of a feed, wherever they stand inside, taken out of it: one that was never closed has swallowed those behind it.
  func separated(where isEntry: (Element) -> Bool) -> [Element] {
    let entries = descendants.filter(isEntry)
    Element.removeFromParents(entries)
    return entries
  }
}
