import Foundation
import Importing
import Markup
import TestSupport
import Testing

/// What is wrong with one entry of a feed is that entry's fault, and no other's.
@Suite struct OneBadEntryTests {
  /// How a feed of each format is put together, and an entry of it with everything that can break.
  enum Sample: String, CaseIterable {
    case rss, atom, rdf, json

    func document(_ entries: [String]) -> String {
      switch self {
      case .rss:
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>C</title>\n\(entries.joined(separator: "\n"))\n</channel></rss>"
      case .atom: "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>C</title>\n\(entries.joined(separator: "\n"))\n</feed>"
      case .rdf:
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>C</title></channel>
        \(entries.joined(separator: "\n"))
        </rdf:RDF>
        """
      case .json:
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"C\", \"items\": [\n\(entries.joined(separator: ",\n"))\n]}"
      }
    }

    func entry(_ inside: String) -> String {
      switch self {
      case .rss: "<item>\(inside)</item>"
      case .atom: "<entry>\(inside)</entry>"
      case .rdf: "<item rdf:about=\"urn:x\">\(inside)</item>"
      case .json: "{\(inside)}"
      }
    }

    func inside(_ name: String) -> String {
      switch self {
      case .rss:
        """
        <title>\(name)</title><link>https://a.example/\(name)</link><guid isPermaLink="false">\(name)</guid>
        <description>&lt;p&gt;Text of &lt;b class="x"&gt;\(name)&lt;/b&gt;&lt;/p&gt;</description><pubDate>Thu, 02 Oct 2025 10:32:05 GMT</pubDate>
        <enclosure url="https://a.example/\(name).mp3" length="12" type="audio/mpeg"/><category domain="https://a.example/">Bees</category>
        """
      case .atom:
        """
        <id>urn:\(name)</id><title type="text">\(name)</title><link rel="alternate" href="https://a.example/\(name)"/>
        <updated>2025-10-02T10:00:00Z</updated><content type="html">&lt;p&gt;Text of \(name) &amp;amp; more&lt;/p&gt;</content>
        """
      case .rdf: "<title>\(name)</title><link>https://a.example/\(name)</link><description>Text of \(name)</description>"
      case .json:
        #""id": "\#(name)", "title": "\#(name)", "content_html": "<p>Text of \#(name)</p>", "tags": ["a", "b"], "date_published": null"#
      }
    }
  }

  @Test(arguments: Sample.allCases) func damageInsideAnEntryCostsNoOther(sample: Sample) throws {
    var generator = SeededGenerator(seed: 20_261_126)
    let names = ["one", "two", "three", "four", "five"]
    let whole = try ReadFeed.text(sample.document(names.map { sample.entry(sample.inside($0)) }))
    var tried = 0
    for number in 0..<400 {
      let damaged = String(decoding: Mutation.of(Array(sample.inside("three").utf8), using: &generator), as: UTF8.self)
      guard isWithinItself(damaged, in: sample) else { continue }
      tried += 1
      let entries = names.map { sample.entry($0 == "three" ? damaged : sample.inside($0)) }
      let read = try ReadFeed.text(sample.document(entries))
      for (place, name) in names.enumerated() where name != "three" {
        let article = read.articles.first { $0.externalID == whole.articles[place].externalID }
        #expect(article?.title == whole.articles[place].title, "number \(number): \(damaged)")
        #expect(article?.content == whole.articles[place].content, "number \(number): \(damaged)")
      }
    }
    #expect(tried > 50)
  }

  @Test func everyRepairOfAnEntryTellsItsLine() throws {
    var count = 0
    for sample in try CorpusCase.all() where sample.document.first == UInt8(ascii: "<") {
      guard let read = try document(sample) else { continue }
      for repair in read.articles.flatMap(\.repairs) where !repair.message.hasPrefix("another entry has the same id") {
        #expect(repair.line != nil, "\(sample.name): \(repair.message)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  private func document(_ sample: CorpusCase) throws -> ImportedDocument? {
    do {
      return try ReadFeed.document(sample.document)
    } catch is ImportError {
      return nil
    }
  }

  /// Whether damage can be told from what the feed is: a comment, a section or a bracket that is opened and never closed may rightly reach
  /// as far as the next end of one.
  private func isWithinItself(_ damaged: String, in sample: Sample) -> Bool {
    if sample == .json { return balanced(damaged) }
    // Hundreds of elements in one another are refused: they are no damage, but an attack.
    guard damaged.utf8.count < 2000 else { return false }
    return !damaged.contains("<!") && !damaged.contains("<?") && !damaged.contains("<item") && !damaged.contains("</item")
      && !damaged.contains("<entry") && !damaged.contains("</entry")
  }

  /// Whether quotation marks come in pairs, and brackets outside of them; in bytes, since an accent may sit on a bracket.
  private func balanced(_ json: String) -> Bool {
    var isText = false
    var open: [UInt8] = []
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): return false
      case UInt8(ascii: "\""): isText.toggle()
      case _ where isText: continue
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "]"), UInt8(ascii: "}"): if open.popLast() != byte { return false }
      default: continue
      }
    }
    return !isText && open.isEmpty
  }
}
