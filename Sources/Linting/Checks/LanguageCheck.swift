import Findings
import Foundation
import Markup
import Model

/// Looks at which languages are stated and whether the text is in them.
struct LanguageCheck {
  let lint: Lint

  func run() {
    guard let root = lint.page.document.root else { return }
    let stated = root["lang"] ?? root["xml:lang"]
    if stated?.isEmpty ?? true { lint.report(AccessibilityRule.noLanguage.rule, at: root, "<html> has no lang") }
    for element in lint.page.elements {
      guard let tag = element["lang"], !tag.isEmpty, LanguageTag(tag) == nil else { continue }
      lint.report(AccessibilityRule.badLanguage.rule, at: element, "\(tag.quoted) is no language tag")
    }
    checkWrapper()
    checkParts(root)
  }

  /// Whether the language is stated inside `<body>`, too.
  private func checkWrapper() {
    guard let body = lint.page.elements.first(where: { $0.name == "body" }) else { return }
    let outermost = body.childElements.filter { !lint.page.light.style(of: $0).isHidden }
    if outermost.contains(where: { $0["lang"] != nil || $0.childElements.contains { $0["lang"] != nil } }) { return }
    lint.report(AccessibilityRule.noLanguageInBody.rule, at: body, "no element inside <body> states the language")
  }

  /// Blocks whose letters cannot be of the language that holds for them.
  private func checkParts(_ root: Element) {
    var blocks: [(element: Element, claimed: String)] = []
    var waiting = [(root, "")]
    while let (element, around) = waiting.popLast() {
      let claimed = element["lang"] ?? element["xml:lang"] ?? around
      if !lint.page.light.style(of: element).isHidden {
        if !element.ownText.isEmpty { blocks.append((element, claimed)) }
        waiting.append(contentsOf: element.childElements.reversed().map { ($0, claimed) })
      }
    }
    let wrong = blocks.filter { Self.contradicts(Letters($0.element.ownText), $0.claimed) }
    // When most of the text is in another language, it is the page that says the wrong thing.
    let (all, strange) = (blocks.reduce(0) { $0 + $1.element.ownText.count }, wrong.reduce(0) { $0 + $1.element.ownText.count })
    if let claimed = root["lang"], strange * 2 > all, wrong.allSatisfy({ $0.claimed == claimed }) {
      return lint.report(
        AccessibilityRule.wrongLanguage.rule, at: root, "lang is \(claimed.quoted), but most of the text is in other letters")
    }
    for (element, claimed) in wrong {
      let text = lint.page.words(of: element).quoted
      lint.report(AccessibilityRule.languageOfPart.rule, at: element, "\(text) is read out as \(claimed.isEmpty ? "the default" : claimed)")
    }
  }

  private static func contradicts(_ letters: Letters, _ claimed: String) -> Bool {
    guard let language = LanguageTag(claimed)?.primary, letters.count >= 4 else { return false }
    switch language {
    case "zh": return letters.han == 0 && letters.count >= 20
    case "ja": return letters.han + letters.kana == 0 && letters.count >= 20
    case "ko": return letters.hangul == 0 && letters.count >= 20
    default: return letters.han + letters.kana + letters.hangul >= 2 && (letters.han + letters.kana + letters.hangul) * 3 > letters.count
    }
  }
}

/// How many letters of which script there are in a text.
private struct Letters {
  var count = 0
  var han = 0
  var kana = 0
  var hangul = 0

  init(_ text: String) {
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      count += 1
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF: han += 1
      case 0x3040...0x30FF: kana += 1
      case 0xAC00...0xD7AF, 0x1100...0x11FF: hangul += 1
      default: break
      }
    }
  }
}
