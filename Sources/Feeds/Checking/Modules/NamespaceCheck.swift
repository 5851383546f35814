import Findings
import Markup

extension CheckRule {
  static let namespaceNearlyRight = CheckRule(
    "namespace-nearly-right", .error, "Namespaces in XML §2.3",
    "Write it letter by letter: readers compare the characters, and find none of these elements.")
  static let namespaceUnknown = CheckRule("namespace-unknown", .hint, "Namespaces in XML §2.1", "Check that some reader knows it.")
  static let namespacePrefix = CheckRule(
    "namespace-prefix", .hint, "RSS Best Practices Profile, Namespace elements", "Use the conventional prefix: simple readers look for it.")
  static let namespaceReserved = CheckRule(
    "namespace-other-prefix", .warning, "RSS Best Practices Profile, Namespace elements",
    "Use another prefix: simple readers take it for the namespace that it mostly stands for.")
  static let namespaceInside = CheckRule(
    "namespace-inside", .hint, "RSS Best Practices Profile, Namespace elements",
    "Declare it once, on the root element: simple readers look for it there.")
  static let namespaceUnused = CheckRule(
    "namespace-unused", .hint, "RSS Best Practices Profile, Namespace elements", "Remove the declaration.")
}

/// Checks the namespaces that a feed declares.
struct NamespaceCheck {
  let xml: XMLCheck
  let isAtom: Bool
  private static let specification = "Namespaces in XML §2"
  /// Those of what an entry holds, which comes from elsewhere in one piece.
  private static let ofContent: Set<String> = [
    XMLNamespace.xhtml, "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/1999/xlink",
  ]

  func run(_ root: Element) {
    let elements = root.subtree
    var used: Set<String> = []
    for element in elements {
      if let namespace = element.namespace { used.insert(namespace) }
      for attribute in element.attributes { if let namespace = attribute.namespace { used.insert(namespace) } }
    }
    for element in elements {
      for declaration in xml.source.tag(of: element)?.declarations ?? [] { check(declaration, on: element, used) }
    }
  }

  private func check(_ declaration: StartTag.NamespaceDeclaration, on element: Element, _ used: Set<String>) {
    let uri = declaration.uri
    guard !uri.isEmpty else { return }
    if let right = NamespaceTable.meant(by: uri) {
      return xml.report(.namespaceNearlyRight, at: element, Self.specification, "the namespace \(uri.quoted) should be \(right.quoted)")
    }
    guard let prefix = declaration.prefix else { return }
    if let usual = NamespaceTable.prefixes[uri] {
      if usual.lowercased() != prefix.lowercased(), !isOwnName(prefix, uri) {
        xml.report(.namespacePrefix, at: element, Self.specification, "\(uri.quoted) has the prefix \(prefix), and mostly \(usual)")
      }
    } else if let other = NamespaceTable.prefixes.filter({ $0.value == prefix }).keys.min() {
      xml.report(.namespaceReserved, at: element, Self.specification, "the prefix \(prefix) mostly stands for \(other.quoted)")
    } else {
      xml.report(.namespaceUnknown, at: element, Self.specification, "the namespace \(uri.quoted) is not a known one of feeds")
    }
    if element.parent != nil, element.namespace != XMLNamespace.xhtml, !Self.ofContent.contains(uri) {
      xml.report(.namespaceInside, at: element, Self.specification, "the prefix \(prefix) is declared on \(xml.name(element))")
    }
    if !used.contains(uri) {
      xml.report(.namespaceUnused, at: element, Self.specification, "the prefix \(prefix) is declared and never used")
    }
  }

  /// Prefixes that are as usual as the one in the table.
  private func isOwnName(_ prefix: String, _ uri: String) -> Bool {
    let others = [
      "a10": "atom", "openSearch": "opensearch", "m": "mathml", "math": "mathml", "html": "xhtml", "h": "xhtml", "cc": "creativeCommons",
    ]
    return others[prefix] == NamespaceTable.prefixes[uri]
  }
}
