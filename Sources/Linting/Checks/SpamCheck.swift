import Findings
import Markup

/// Looks for what filters count against a mail.
struct SpamCheck {
  let lint: Lint

  func run() {
    let page = lint.page
    checkHiddenText()
    let paragraphs = page.seen.filter { !$0.ownText.isEmpty }
    for element in paragraphs {
      let words = page.words(of: element)
      if Shouting.isShouted(words) { lint.report(.shouting, at: element, "\(words.quoted) is in capitals") }
      if words.contains("!!") || words.contains("！！") { lint.report(.exclamations, at: element, words.quoted) }
    }
    let text = paragraphs.map { page.words(of: $0) }.joined(separator: " ").lowercased()
    let found = SpamPhrases.found(in: text)
    if found.count >= 3 { lint.report(.phrases, "filters know these phrases: \(found.prefix(8).map(\.quoted).joined(separator: ", "))") }
  }

  /// Text that nobody sees, but for one preheader at the start.
  private func checkHiddenText() {
    let page = lint.page
    let hidden = page.elements.filter { element in
      page.light.style(of: element).isHidden && !element.ownText.isEmpty && !StandardStyle.unseen.contains(element.name)
        && !isInsideUnseen(element)
    }
    let beyondPreheader = hidden.dropFirst(Preheader(page).element == nil ? 0 : 1)
    let count = beyondPreheader.reduce(0) { $0 + $1.ownText.count }
    if count > 200, let first = beyondPreheader.first { lint.report(.hiddenText, at: first, "\(count) characters of the text are hidden") }
    for element in page.seen where !element.ownText.isEmpty {
      let style = page.light.style(of: element)
      if style.fontSize < 3 || style.contrast < 1.05 && !style.isOverPicture {
        lint.report(.hiddenText, at: element, "\(page.words(of: element).quoted) cannot be seen")
      }
    }
  }

  private func isInsideUnseen(_ element: Element) -> Bool {
    element.ancestors.contains { StandardStyle.unseen.contains($0.name) }
  }
}

/// Text in capitals where a sentence is expected.
enum Shouting {
  static func isShouted(_ text: String) -> Bool {
    let letters = text.filter { $0.isUppercase || $0.isLowercase }
    return letters.count >= 20 && letters.count(where: \.isUppercase) * 10 > letters.count * 9 && text.split(separator: " ").count >= 4
  }
}
