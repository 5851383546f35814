/// A `<style>` whose rules are to be inlined.
struct StyleBlock {
  private let element: Element
  private let sheet: Stylesheet

  var rules: [StyleRule] { sheet.rules }

  /// What is wrong in it, with the lines of the page.
  var repairs: [Repair] {
    sheet.problems.map { problem in
      let lines = sheet.source.bytes[..<problem.position].count { $0 == 10 }
      return Repair(problem.message, line: element.line > 0 ? element.line + lines : nil)
    }
  }

  /// The blocks of a page that may be inlined, in order.
  static func blocks(in document: Document) -> [StyleBlock] {
    var isHiddenFromOutlook = false
    var blocks: [StyleBlock] = []
    var waiting = Array(document.nodes.reversed())
    while let node = waiting.popLast() {
      switch node {
      case .comment(let text):
        isHiddenFromOutlook = ConditionalComment.opensRevealed(text) || isHiddenFromOutlook && !ConditionalComment.closes(text)
      case .element(let element) where element.name == "style":
        if !isHiddenFromOutlook, isForEveryReader(element) { blocks.append(StyleBlock(element: element, sheet: Stylesheet(element.text))) }
      case .element(let element) where element.name != "svg" && element.name != "template":
        waiting.append(contentsOf: element.children.reversed())
      default: break
      }
    }
    return blocks
  }

  private static func isForEveryReader(_ style: Element) -> Bool {
    let isOptedOut =
      ["data-inline", "data-css-inline"].contains { style[$0] == "keep" || style[$0] == "ignore" } || style["data-embed"] != nil
      || style["data-premailer"] == "ignore"
    let type = style["type"]?.lowercased() ?? ""
    let media = style["media"]?.lowercased().filter { !$0.isWhitespace } ?? ""
    return !isOptedOut && (type.isEmpty || type == "text/css") && ["", "all", "screen"].contains(media)
  }

  /// Leaves in the page only what style attributes cannot say; nothing left means no `<style>`.
  ///
  /// - Parameter matched: for each rule, whether it selected any element.
  func keepWhatCannotBeInlined(matched: ArraySlice<Bool>) {
    var matched = matched
    let kept = sheet.parts.filter { part in
      guard case .rule(let rule) = part.content else { return true }
      let isMatched = matched.popFirst() ?? false
      return rule.belongsInStylesheet || !isMatched && rule.selectors.contains(where: ClientHook.isNeeded)
    }
    if kept.count == sheet.parts.count, !kept.isEmpty, !sheet.hasDroppedRules { return }
    if kept.isEmpty { return element.removeFromParent() }
    element.replaceChildren(with: [.text(kept.map { sheet.source.raw($0.range) }.joined(separator: "\n"))])
  }
}

/// Outlook's conditional comments that other clients see through: `<!--[if !mso]><!-->` to `<!--<![endif]-->`.
private enum ConditionalComment {
  static func opensRevealed(_ comment: String) -> Bool {
    comment.drop { $0.isWhitespace }.hasPrefix("[if") && !comment.contains("[endif]")
  }

  static func closes(_ comment: String) -> Bool {
    comment.contains("[endif]") && !comment.drop { $0.isWhitespace }.hasPrefix("[if")
  }
}
