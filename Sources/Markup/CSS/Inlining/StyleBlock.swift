/// A `<style>` that the inliner works on.
struct StyleBlock {
  let sheet: Stylesheet
  /// Whether its rules are inlined; if not, it holds only at times, and stays.
  let isInlined: Bool
  private let element: Element

  var rules: [StyleRule] { isInlined ? sheet.rules : [] }

  /// What is wrong in it, with the lines of the page.
  var repairs: [Repair] {
    isInlined ? sheet.problems.map { Repair($0.message, line: line(of: $0.position)) } : []
  }

  /// The line of the page on which a byte of the style sheet stands.
  func line(of position: Int) -> Int? {
    element.line > 0 ? element.line + sheet.source.bytes[..<position].count { $0 == 10 } : nil
  }

  /// The blocks of a page that have not opted out, in order.
  static func blocks(in document: Document) -> [StyleBlock] {
    var isHiddenFromOutlook = false
    var blocks: [StyleBlock] = []
    document.visit { node in
      switch node {
      case .comment(let text):
        if isHiddenFromOutlook {
          isHiddenFromOutlook = !ConditionalComment.closes(text)
        } else {
          isHiddenFromOutlook = ConditionalComment.opensRevealed(text)
        }
      case .element(let element) where element.name == "style":
        guard isCSS(element), !isOptedOut(element) else { return .behind }
        let isInlined = !isHiddenFromOutlook && isForEveryReader(element)
        blocks.append(StyleBlock(sheet: Stylesheet(element.text), isInlined: isInlined, element: element))
        return .behind
      case .element(let element) where element.name == "svg" || element.name == "template": return .behind
      default: break
      }
      return .inside
    }
    return blocks
  }

  private static func isOptedOut(_ style: Element) -> Bool {
    ["data-inline", "data-css-inline"].contains { style[$0] == "keep" || style[$0] == "ignore" } || style["data-embed"] != nil
      || style["data-premailer"] == "ignore"
  }

  private static func isCSS(_ style: Element) -> Bool {
    ["", "text/css"].contains(style["type"]?.lowercased() ?? "")
  }

  private static func isForEveryReader(_ style: Element) -> Bool {
    ["", "all", "screen"].contains(style["media"]?.lowercased().filter { !$0.isWhitespace } ?? "")
  }

  /// Leaves in the page only what style attributes cannot say; nothing left means no `<style>`.
  ///
  /// - Parameters:
  ///   - matched: For each rule that was to be inlined, whether it selected any element.
  ///   - flagged: The bytes behind values that get `!important`.
  func keepWhatCannotBeInlined(matched: ArraySlice<Bool>, flagged: Set<Int>) {
    if !isInlined {
      if !flagged.isEmpty { element.replaceChildren(with: [.text(text(of: 0..<sheet.source.bytes.count, flagged))]) }
      return
    }
    var matched = matched
    let kept = sheet.parts.filter { part in
      guard case .rule(let rule) = part.content else { return true }
      let isMatched = matched.popFirst() ?? false
      return rule.belongsInStylesheet || !isMatched && rule.selectors.contains(where: ClientHook.isNeeded)
    }
    if kept.count == sheet.parts.count, !kept.isEmpty, !sheet.hasDroppedRules, flagged.isEmpty { return }
    if kept.isEmpty { return element.removeFromParent() }
    element.replaceChildren(with: [.text(kept.map { text(of: $0, flagged) }.joined(separator: "\n"))])
  }

  private func text(of part: Stylesheet.Part, _ flagged: Set<Int>) -> String {
    guard case .rule(let rule) = part.content, rule.place.ends.contains(where: flagged.contains) else {
      return text(of: part.range, flagged)
    }
    let dynamic = zip(rule.selectors, rule.place.selectors).filter { $0.0.isDynamic }.map { sheet.source.raw($0.1) }
    let flaggedRule = dynamic.joined(separator: ",") + text(of: rule.place.body, flagged)
    // The flag is for the dynamic selectors alone: it would change what the others say.
    let hasOthers = dynamic.count < rule.selectors.count || rule.declarations.contains(where: \.isForDocument)
    return hasOthers ? "\(sheet.source.raw(part.range))\n\(flaggedRule)" : flaggedRule
  }

  private func text(of range: Range<Int>, _ flagged: Set<Int>) -> String {
    var text = ""
    var start = range.lowerBound
    for end in flagged.filter({ range.contains($0) || $0 == range.upperBound }).sorted() {
      text += sheet.source.raw(start..<end) + " !important"
      start = end
    }
    return text + sheet.source.raw(start..<range.upperBound)
  }
}

/// Outlook's conditional comments that other clients see through: `<!--[if !mso]><!-->` to `<!--<![endif]-->`.
private enum ConditionalComment {
  static func opensRevealed(_ comment: String) -> Bool {
    startsWithCondition(comment) && !endsCondition(comment)
  }

  static func closes(_ comment: String) -> Bool {
    !startsWithCondition(comment) && endsCondition(comment)
  }

  private static func startsWithCondition(_ comment: String) -> Bool {
    comment.utf8.drop(while: \.isCSSWhitespace).starts(with: "[if".utf8)
  }

  private static func endsCondition(_ comment: String) -> Bool {
    let end = "[endif]".utf8
    var rest = comment.utf8[...]
    while let bracket = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[bracket...]
      if rest.starts(with: end) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
