import Foundation
import Markup
import Model

/// An article page, parsed, with all that its parts are looked for in.
struct Page {
  let document: Document
  /// The outermost element: on pages that leave out the tags of head and body, text may lie anywhere in it.
  let root: Element
  let outline: PageOutline
  let metadata: PageMetadata
  /// Where the page stands, as far as it or its source tells.
  let address: PageAddress
  let context: ImportContext
  /// The rules of the source, completed by what is known of the page's system.
  let rules: PageRules

  /// Parses a page.
  init(_ html: String, of source: SourceDocument, in context: ImportContext) throws(ParseError) {
    document = try HTMLParser.document(html)
    guard let root = document.root else { throw .empty }
    self.root = root
    EmbeddedDocuments.makeLinks(in: root)
    outline = PageOutline(of: root)
    metadata = PageMetadata(of: document)
    address = PageAddress(of: document, metadata: metadata, source: source, in: context)
    self.context = context
    let known = KnownSystem.recognise(document)?.rules ?? PageRules()
    rules = if case .pages(let own?) = context.source.kind { own.completed(by: known) } else { known }
  }

  /// The text of the first element that rules find with text in it, and the line on which it starts.
  func text(by selectors: [String], _ lookup: inout RuleLookup) -> (text: String, line: Int)? {
    let found = lookup.elements(selectors) { !InlineText(of: [.element($0)]).folded.isEmpty }
    return found.first.map { (InlineText(of: [.element($0)]).folded, outline.lines(around: $0).lowerBound) }
  }
}
