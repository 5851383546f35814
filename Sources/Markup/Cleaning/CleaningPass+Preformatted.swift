extension CleaningPass {
  /// White space counts here: line breaks become line ends, and blocks inside begin a new line.
  func cleanPreformatted(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    var run = InlineRun()
    collect(element.children, into: &run, wrappers: wrappers, depth: depth)
    let nodes = Self.trimmed(run).nodes()
    flow.endParagraph(log: &log)
    guard !nodes.isEmpty else { return }
    flow.add(Element("pre", attributes: attributes(of: element, as: "pre"), children: nodes), log: &log)
  }

  private func collect(_ nodes: [Node], into run: inout InlineRun, wrappers: [InlineWrapper], depth: Int) {
    for node in nodes {
      switch node {
      case .text(let text):
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        run.append(.text(CharacterCleaning.clean(lines, log: &log)), in: wrappers)
      case .element(let element): collect(element, into: &run, wrappers: wrappers, depth: depth + 1)
      case .comment: log.note(.other("removed a comment"))
      case .doctype: break
      }
    }
  }

  private func collect(_ element: Element, into run: inout InlineRun, wrappers: [InlineWrapper], depth: Int) {
    guard depth <= 300, !element.isHidden else {
      return log.note(.other("removed <\(element.name)> that is never shown"), line: element.line)
    }
    switch AllowList.treatment(element.name) {
    case .inline(let name):
      let attributes = attributes(of: element, as: name)
      var inner = wrappers
      if keepsWrapper(name, attributes, inside: wrappers) {
        if name == "a" { inner.removeAll { $0.name == "a" } }
        inner.append(InlineWrapper(name, attributes))
      }
      collect(element.children, into: &run, wrappers: inner, depth: depth)
    case .lineBreak: run.append(.text("\n"), in: wrappers)
    case .wordBreak: break
    case .unwrapped: collect(element.children, into: &run, wrappers: wrappers, depth: depth)
    case .dropped, .image, .picture, .media, .frame, .scriptless: drop(element)
    default:
      run.startLine()
      collect(element.children, into: &run, wrappers: wrappers, depth: depth)
      run.startLine()
    }
  }

  /// Without empty lines at the start, which HTML would not show either, and without white space at the end.
  private static func trimmed(_ run: InlineRun) -> InlineRun {
    var pieces = run.pieces
    while case .text(let text)? = pieces.first?.content {
      let rest = String(text.drop { $0 == "\n" })
      if !rest.isEmpty {
        pieces[0].content = .text(rest)
        break
      }
      pieces.removeFirst()
    }
    while let last = pieces.last, case .text(let text) = last.content {
      var rest = Substring(text)
      while rest.last?.isWhitespace == true { rest.removeLast() }
      if !rest.isEmpty {
        pieces[pieces.count - 1].content = .text(String(rest))
        break
      }
      pieces.removeLast()
    }
    return InlineRun(pieces.filter { if case .text("") = $0.content { false } else { true } })
  }
}
