import Markup

/// A page as the lines that a reader sees, with the place of each element among them.
///
/// Everything that looks for something on a page looks here: titles, dates and texts stand in lines, and sums over lines
/// take the same time whether an element is small or the whole page.
struct PageOutline {
  private(set) var lines: [PageLine] = []
  private var ranges: [ObjectIdentifier: Range<Int>] = [:]
  /// `sums[n]` is what the lines before the n-th weigh.
  private var sums: [LineSum] = [LineSum()]
  /// The elements that are furniture by their names, and do not hold most of the page's text all the same.
  private var furniture: Set<ObjectIdentifier> = []
  private let blocks: BlockElements

  /// Reads the lines of a tree.
  init(of root: Element) {
    blocks = BlockElements(in: root)
    visit(root)
    mark(root, isInFurniture: false, isInArticle: false)
  }

  /// Whether an element is itself a menu, a footer, a side column or the like.
  func isFurniture(_ element: Element) -> Bool {
    furniture.contains(ObjectIdentifier(element))
  }

  /// The lines inside an element.
  func range(of element: Element) -> Range<Int> {
    ranges[ObjectIdentifier(element)] ?? 0..<0
  }

  /// The weight of a range of lines.
  func weight(of range: Range<Int>) -> Int {
    sums[range.upperBound].weight - sums[range.lowerBound].weight
  }

  /// The share of a range's text that is links, from 0 to 1.
  func linkDensity(of range: Range<Int>) -> Double {
    let weight = weight(of: range)
    return weight == 0 ? 0 : Double(sums[range.upperBound].linkWeight - sums[range.lowerBound].linkWeight) / Double(weight)
  }

  /// The text of a range, one line each.
  func text(of range: Range<Int>) -> String {
    lines[range].map(\.text).joined(separator: "\n")
  }

  private mutating func visit(_ element: Element) {
    let start = lines.count
    for segment in blocks.segments(of: element) {
      switch segment {
      case .block(let block): visit(block)
      case .inline(let nodes): append(nodes, in: element)
      }
    }
    ranges[ObjectIdentifier(element)] = start..<lines.count
  }

  /// Marks the lines of furniture; a box named for the side column that it has beside the text is none.
  private mutating func mark(_ element: Element, isInFurniture: Bool, isInArticle: Bool) {
    var isInFurniture = isInFurniture
    let isSiteHeader = element.name == "header" && !isInArticle
    if !isInFurniture, isSiteHeader || FurnitureHints.marks(element), !holdsMost(element) {
      isInFurniture = true
      furniture.insert(ObjectIdentifier(element))
    }
    if isInFurniture {
      for index in range(of: element) { lines[index].isInFurniture = true }
      return
    }
    let isInArticle = isInArticle || element.name == "article" || element.name == "main"
    for child in element.childElements { mark(child, isInFurniture: isInFurniture, isInArticle: isInArticle) }
  }

  private func holdsMost(_ element: Element) -> Bool {
    let own = range(of: element)
    return textWeight(of: own) * 2 > textWeight(of: lines.indices)
  }

  /// The weight of a range outside links.
  private func textWeight(of range: Range<Int>) -> Int {
    let (low, high) = (sums[range.lowerBound], sums[range.upperBound])
    return (high.weight - high.linkWeight) - (low.weight - low.linkWeight)
  }

  private mutating func append(_ nodes: [Node], in element: Element) {
    let text = InlineText(of: nodes)
    guard !text.folded.isEmpty else { return }
    let weight = TextWeight.weight(of: text.folded)
    lines.append(
      PageLine(text: text.folded, kind: LineKind(text.folded), weight: weight, linkWeight: text.linkWeight, element: element))
    sums.append(sums[sums.count - 1].adding(weight: weight, linkWeight: text.linkWeight))
  }
}

/// What lines weigh together.
private struct LineSum {
  var weight = 0
  var linkWeight = 0

  func adding(weight: Int, linkWeight: Int) -> LineSum {
    LineSum(weight: self.weight + weight, linkWeight: self.linkWeight + linkWeight)
  }
}

extension PageOutline {
  /// Takes lines out of an element's tree, and every element that is left with nothing to show.
  ///
  /// The tree is changed, so the outline is of no use for it afterwards.
  func prune(_ element: Element, dropping dropped: Set<Int>) {
    var cursor = range(of: element).lowerBound
    prune(element, dropping: dropped, at: &cursor)
  }

  private func prune(_ element: Element, dropping dropped: Set<Int>, at cursor: inout Int) {
    var kept: [Node] = []
    for segment in blocks.segmentsWithBreaks(of: element) {
      switch segment {
      case .block(let block):
        if block.name == "br" || block.name == "hr" {
          kept.append(.element(block))
        } else {
          prune(block, dropping: dropped, at: &cursor)
          if BlockElements.showsSomething(block) { kept.append(.element(block)) }
        }
      case .inline(let nodes):
        let isLine = !InlineText(of: nodes).folded.isEmpty
        if !isLine || !dropped.contains(cursor) { kept += nodes }
        if isLine { cursor += 1 }
      }
    }
    element.replaceChildren(with: kept)
  }
}

extension PageOutline {
  /// The lines of the nearest element around one that itself need not break the line.
  func lines(around element: Element) -> Range<Int> {
    var place: Element? = element
    while let current = place {
      if let range = ranges[ObjectIdentifier(current)] { return range }
      place = current.parent
    }
    return 0..<0
  }
}
