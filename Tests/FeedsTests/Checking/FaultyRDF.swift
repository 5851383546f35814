import Findings
import Feeds

/// What is wrong with RSS 1.0, which is RDF.
enum FaultyRDF {
  static let right = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel rdf:about="https://www.example.edu/"><title>News</title><link>https://www.example.edu/</link>
    <description>All</description>
    <items><rdf:Seq><rdf:li rdf:resource="https://www.example.edu/1"/></rdf:Seq></items></channel>
    <item rdf:about="https://www.example.edu/1"><title>A</title><link>https://www.example.edu/1</link></item>
    </rdf:RDF>
    """

  static let all: [FaultyDocument] = [
    FaultyDocument(
      name: "RDF: an item that is not in the list",
      document: right.replacing("resource=\"https://www.example.edu/1\"", with: "resource=\"https://www.example.edu/2\""),
      rule: "rdf-items",
      severity: .error, line: 5),
    FaultyDocument(
      name: "RDF: no list", document: right.replacing(/<items>.*<\/items>/, with: ""), rule: "element-missing", severity: .error, line: 3),
    FaultyDocument(
      name: "RDF: an item without rdf:about", document: right.replacing("<item rdf:about=\"https://www.example.edu/1\">", with: "<item>"),
      rule: "attribute-missing", severity: .error, line: 6, also: ["rdf-items"]),
    FaultyDocument(
      name: "RDF: RSS 0.90", document: right.replacing("http://purl.org/rss/1.0/", with: "http://my.netscape.com/rdf/simple/0.9/"),
      rule: "rss-obsolete", severity: .hint, line: 2),
  ]
}
