import Markup
import Model

extension XMLWriter {
  /// The style sheet by which browsers show the document (https://www.w3.org/TR/xml-stylesheet/).
  mutating func stylesheet() throws {
    try instruction("xml-stylesheet", ["type": "text/css", "href": "feed.css"])
  }

  /// Declares these namespaces on the element that was just opened, in the order of their prefixes.
  mutating func declare(_ used: XMLVocabulary) throws {
    for (namespace, name, uri) in XMLVocabulary.declarations where used.contains(namespace) { try attribute(name, uri) }
  }

  /// An Atom link (RFC 4287 §4.2.7), as `link` in Atom and as `atom:link` in RSS.
  mutating func link(
    _ name: StaticString, rel: String, href: String, type: String? = nil, hreflang: String? = nil, title: String? = nil, length: Int? = nil
  ) throws {
    try start(name)
    try attribute("rel", rel)
    try attribute("type", type)
    try attribute("hreflang", hreflang)
    try attribute("href", href)
    try attribute("title", title)
    try attribute("length", length)
    try end()
  }
}
