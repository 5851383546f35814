import Markup
import Model

/// Content of any source made fit to publish: cleaned, with every reference absolute.
struct ContentCleaning {
  /// The address by which references are resolved.
  let base: WebAddress

  /// Cleans parsed markup; what was taken out is among the repairs.
  func clean(_ nodes: [Node]) -> (content: CleanHTML, repairs: [Repair]) {
    let base = base
    let cleaned = HTMLCleaner(resolve: { base.resolving($0)?.string }).clean(nodes)
    return (CleanHTML(alreadyClean: cleaned.html), cleaned.repairs)
  }

  /// Parses and cleans a fragment of HTML.
  func clean(html: String) throws(ParseError) -> (content: CleanHTML, repairs: [Repair]) {
    clean(try HTMLParser.fragment(html))
  }
}
