import Markup

/// Elements found by the selectors of rules.
struct RuleLookup {
  let document: Document
  private(set) var repairs: [Repair] = []

  init(_ document: Document) {
    self.document = document
  }

  /// What the selectors find that is wanted: all of the first selector that finds any.
  mutating func elements(_ selectors: [String], where isWanted: (Element) -> Bool = { _ in true }) -> [Element] {
    for css in selectors {
      do {
        let found = document.select(try Selector(css)).filter(isWanted)
        if !found.isEmpty { return found }
      } catch {
        repairs.append(Repair("\(error)"))
      }
    }
    return []
  }
}

extension Document {
  /// The elements that a selector of our own tables matches.
  func elements(matching css: String) -> [Element] {
    do {
      return select(try Selector(css))
    } catch {
      return []
    }
  }
}
