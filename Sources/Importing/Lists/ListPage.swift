import Foundation
public import Markup
public import Model

/// A page of a site that lists articles: where they are, and where the list goes on.
public struct ListPage: Hashable, Sendable {
  /// The articles' pages in the order of the list, each once.
  public var articles: [WebAddress]
  /// The next page of the list; nil when this is the last, or none was found.
  public var next: WebAddress?
  /// How many links lead to other sites, and were left.
  public var linksElsewhere: Int
  /// What was put right on the way, and selectors that cannot be used.
  public var repairs: [Repair]

  /// The most articles that are taken from one page.
  public static let linkLimit = 2000

  /// Reads a page whose name is the address that it was fetched from.
  ///
  /// - Parameters:
  ///   - rules: Where the links stand; what has no rule is found by heuristics.
  ///   - number: Which page of the list it is, counted from 1.
  /// - Throws: `ImportError` when it is no web page.
  public static func read(_ document: SourceDocument, rules: ListRules, number: Int) throws(ImportError) -> ListPage {
    do {
      return try parsed(document, rules, number)
    } catch {
      throw ImportError(document: document.name, problem: error)
    }
  }

  private static func parsed(_ source: SourceDocument, _ rules: ListRules, _ number: Int) throws(ImportProblem) -> ListPage {
    guard let address = source.address else {
      throw .unsupported(what: "a list without an address", remedy: "Give the list's address on the web")
    }
    let decoded: DecodedText
    let document: Document
    do {
      decoded = try TextDecoding.decode(source.bytes, declared: source.charset)
      guard DocumentFormat.sniff(decoded.text, name: "page.html") == .page else {
        throw ImportProblem.unsupported(what: "a list that is no web page", remedy: "Name a feed as a source of `kind: feed`")
      }
      try DocumentBounds.check(decoded.text, as: .page)
      document = try HTMLParser.document(decoded.text)
    } catch let error as ImportProblem {
      throw error
    } catch let error as ParseError {
      throw ImportProblem(error)
    } catch {
      throw .malformed(reason: "\(error)", line: nil)
    }
    let base = document.elements(matching: "base[href]").first?["href"].flatMap { address.resolving($0) } ?? address
    let site = Site(page: address, base: base)
    var lookup = RuleLookup(document)
    let links = rules.links.isEmpty ? LikelyLinks(in: document, of: site).links : chosen(rules.links, &lookup, site)
    let next = NextPage(in: document, of: site, number: number).address(rules.next, &lookup)
    return ListPage(
      articles: Array(links.own.prefix(linkLimit)), next: next, linksElsewhere: links.elsewhere, repairs: decoded.repairs + lookup.repairs)
  }

  /// The links that rules name, and those inside of what they name.
  private static func chosen(_ selectors: [String], _ lookup: inout RuleLookup, _ site: Site) -> FoundLinks {
    var found = FoundLinks()
    let anchors = lookup.elements(selectors) { !Site.anchors(in: $0).isEmpty }.flatMap(Site.anchors)
    for anchor in anchors { found.add(site.target(of: anchor), on: site) }
    return found
  }
}

/// Links of a list, as they are gathered.
struct FoundLinks {
  private(set) var own: [WebAddress] = []
  private(set) var elsewhere = 0
  private var known: Set<WebAddress> = []

  /// Adds where a link leads to, unless it is there already or is no page.
  mutating func add(_ target: WebAddress?, on site: Site) {
    guard let target, known.insert(target).inserted else { return }
    if site.isOwn(target) { own.append(target) } else { elsewhere += 1 }
  }
}
