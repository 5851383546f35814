import Foundation
import Testing

/// One document of the corpus, with what a careful person reads in it.
///
/// The files in `Fixtures/Corpus` hold cases one behind another. `=== name | frame` starts one; the lines up to `---` are put into that
/// frame to make the document, and each line behind is `key: value`, where `title:` starts what is expected of the next article. Only
/// what is written there is compared; `kinds:` names what the document is an example of. `\xHH` in a document is a byte.
struct CorpusCase: CustomTestStringConvertible {
  let name: String
  let document: Data
  /// What it is an example of.
  private(set) var kinds: [CorpusKind] = []
  /// What is expected of the document as a whole.
  private(set) var whole: [(key: String, value: String)] = []
  /// What is expected of its articles, in their order.
  private(set) var articles: [[(key: String, value: String)]] = []

  var testDescription: String { name }

  /// All cases of all files.
  static func all() throws -> [CorpusCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/Corpus").standardized
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
      $0.pathExtension == "txt"
    }
    return try files.sorted { $0.path() < $1.path() }.flatMap { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      return try ("\n" + text).components(separatedBy: "\n=== ").dropFirst().map(CorpusCase.init)
    }
  }

  private init(_ text: String) throws {
    let lines = text.components(separatedBy: "\n")
    let head = lines[0].components(separatedBy: " | ")
    let end = try #require(lines.firstIndex(of: "---"), "\(lines[0]) has no line ---")
    name = head[0]
    document = Self.bytes(of: try Self.framed(lines[1..<end].joined(separator: "\n"), in: head.count > 1 ? head[1] : "whole"))
    for line in lines[(end + 1)...] where !line.isEmpty {
      let colon = try #require(line.firstRange(of: ": "), "\(name): \(line) has no colon")
      let expectation = (key: String(line[..<colon.lowerBound]), value: String(line[colon.upperBound...]))
      if expectation.key == "kinds" {
        kinds = try expectation.value.components(separatedBy: "; ").map { try kind($0) }
        continue
      }
      if expectation.key == "title" { articles.append([]) }
      if articles.isEmpty { whole.append(expectation) } else { articles[articles.count - 1].append(expectation) }
    }
  }

  private func kind(_ text: String) throws -> CorpusKind {
    guard let kind = CorpusKind(rawValue: text) else { throw CorpusMistake(message: "\(name): there is no kind \(text)") }
    return kind
  }

  /// The document that a frame makes of what a case writes.
  private static func framed(_ text: String, in frame: String) throws -> String {
    switch frame {
    case "whole": text
    case "rss": rss(text)
    case "item": rss("<item>\(text)</item>")
    case "dated": rss("<item><title>T</title><guid>a</guid><link>/a</link><description>x</description><pubDate>\(text)</pubDate></item>")
    case "atom": atom(text)
    case "entry": atom("<entry><id>urn:a</id><title>T</title><updated>2025-10-02T10:00:00Z</updated>\(text)</entry>")
    case "json":
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "Partner", "home_page_url": "https://partner.example.org/", "items": [\#(text)]}"#
    default: throw CorpusMistake(message: "there is no frame \(frame)")
    }
  }

  private static func rss(_ items: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" \(namespaces)><channel><title>Partner</title><link>https://partner.example.org/</link>
    <description>News</description>\(items)</channel></rss>
    """
  }

  private static func atom(_ entries: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" \(namespaces)><id>urn:f</id><title>Partner</title>
    <link href="https://partner.example.org/"/>\(entries)</feed>
    """
  }

  private static let namespaces = """
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/" \
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:a10="http://www.w3.org/2005/Atom" \
    xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" \
    xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:thr="http://purl.org/syndication/thread/1.0" \
    xmlns:georss="http://www.georss.org/georss" xmlns:cc="http://backend.userland.com/creativeCommonsRssModule" \
    xmlns:source="http://source.scripting.com/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" \
    xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"
    """

  /// The bytes of a text in which `\xHH` stands for one.
  private static func bytes(of text: String) -> Data {
    var bytes = Data()
    var rest = Substring(text)
    while let mark = rest.firstRange(of: "\\x"), let byte = UInt8(rest[mark.upperBound...].prefix(2), radix: 16) {
      bytes.append(contentsOf: rest[..<mark.lowerBound].utf8)
      bytes.append(byte)
      rest = rest[mark.upperBound...].dropFirst(2)
    }
    return bytes + Data(rest.utf8)
  }
}

/// A case of the corpus that is not well written itself.
struct CorpusMistake: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}
