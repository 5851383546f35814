/// What is different about an element in dark mode: declarations of CSS that override its `style`.
struct DarkLook: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private(set) var declarations: [Declaration]

  struct Declaration: Hashable, Sendable {
    let property: String
    let value: String

    /// Outlook.com marks what it recolours: backgrounds with `data-ogsb`, everything else with `data-ogsc`.
    var isBackground: Bool { property.hasPrefix("background") }

    /// An element's own `style` is stronger than a rule without `!important`.
    var css: String { "\(property):\(value)!important" }
  }

  /// The declarations that have a value.
  init(dictionaryLiteral elements: (String, String?)...) {
    declarations = elements.compactMap { property, value in value.map { Declaration(property: property, value: $0) } }
  }

  /// These declarations, followed by others.
  func adding(_ others: DarkLook) -> DarkLook {
    var sum = self
    sum.declarations += others.declarations
    return sum
  }
}

/// The looks that a mail has in dark mode: each gets one class, numbered in the order of the mail.
struct DarkLooks: Sendable {
  private var numbers: [DarkLook: Int] = [:]
  /// In the order of their numbers.
  private var looks: [DarkLook] = []

  var isEmpty: Bool { looks.isEmpty }

  /// The class of a look; nil for one that changes nothing.
  mutating func cssClass(of look: DarkLook) -> String? {
    if look.declarations.isEmpty { return nil }
    let number = numbers[look] ?? looks.count + 1
    if number > looks.count {
      numbers[look] = number
      looks.append(look)
    }
    return "mj-dark-\(number)"
  }

  /// The rules for clients that tell of dark mode, and for Outlook.com, which recolours by itself.
  var css: String {
    let media = rules(under: "") { _ in true }
    return "@media (prefers-color-scheme:dark){\(media)}"
      + rules(under: "[data-ogsb] ", \.isBackground) + rules(under: "[data-ogsc] ") { !$0.isBackground }
  }

  private func rules(under ancestor: String, _ isMeant: (DarkLook.Declaration) -> Bool) -> String {
    looks.enumerated().map { index, look in
      let declarations = look.declarations.filter(isMeant).map(\.css).joined(separator: ";")
      return declarations.isEmpty ? "" : "\(ancestor).mj-dark-\(index + 1){\(declarations)}"
    }.joined()
  }
}
