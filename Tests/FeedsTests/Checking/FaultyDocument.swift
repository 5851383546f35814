import Findings
import Feeds
import Foundation
import Testing

/// A small document with one fault, and what must be found.
struct FaultyDocument: Sendable, CustomTestStringConvertible {
  /// What is wrong, in a few words.
  let name: String
  let document: String
  let rule: String
  let severity: CheckFinding.Severity
  /// The line of the finding; nil when it is about the whole.
  let line: Int?
  /// Other rules that the same fault breaks.
  var also: Set<String> = []
  /// What must be known besides.
  var options = CheckOptions()
  /// The bytes, where they are not the text in UTF-8.
  var bytes: Data?

  /// The name with the kind of document, for example `rss: no title`.
  var testDescription: String { "\(kind): \(name)" }

  private var kind: String {
    let kinds = [("<opml", "opml"), ("<rss", "rss"), ("<feed", "atom"), ("<atom:feed", "atom"), ("{", "json"), ("[", "json")]
    return kinds.first { document.contains($0.0) }?.1 ?? "other"
  }

  func check() -> CheckReport { DocumentCheck.run(bytes ?? Data(document.utf8), options) }
}

/// Right documents with a place for a fault: what is not given is as it should be.
enum Specimen {
  /// RSS 2.0 of 17 lines; the channel's own elements begin in line 4, the item in line 9.
  static func rss(
    _ item: String = "", channel: String = "", root: String = "", title: String = "<title>News</title>",
    link: String = "<link>https://www.example.edu/</link>", description: String = "<description>All of it</description>",
    itemTitle: String = "<title>Open day</title>", itemLink: String = "<link>https://www.example.edu/1</link>",
    guid: String = "<guid isPermaLink=\"false\">tag:example.edu,2026:1</guid>", behind: String = "", declaration: String? = nil
  ) -> String {
    """
    \(declaration ?? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"\(root)>
    <channel>
    \(title)
    \(link)
    \(description)
    <atom:link rel="self" type="application/rss+xml" href="https://www.example.edu/news.rss"/>
    \(channel)
    <item>
    \(itemTitle)
    \(itemLink)
    \(guid)
    \(item)
    </item>
    \(behind)
    </channel>
    </rss>

    """
  }

  /// Atom of 18 lines; the feed's own elements begin in line 3, the entry in line 9.
  static func atom(
    _ entry: String = "", feed: String = "", root: String = "", id: String = "<id>tag:example.edu,2026:feed</id>",
    title: String = "<title>News</title>", updated: String = "<updated>2026-05-02T10:00:00Z</updated>",
    author: String = "<author><name>Press Office</name></author>",
    links: String = "<link rel=\"self\" href=\"https://www.example.edu/news.atom\"/>", entryID: String = "<id>tag:example.edu,2026:1</id>",
    entryTitle: String = "<title>Open day</title>", entryUpdated: String = "<updated>2026-05-02T10:00:00Z</updated>",
    entryLink: String = "<link href=\"https://www.example.edu/1\"/>", text: String = "<summary>Come and see</summary>", behind: String = ""
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom"\(root)>
    \(id)
    \(title)
    \(updated)
    \(author)
    \(links)
    \(feed)
    <entry>
    \(entryID)
    \(entryTitle)
    \(entryUpdated)
    \(entryLink)
    \(text)
    \(entry)
    </entry>
    \(behind)
    </feed>

    """
  }

  /// JSON Feed of 15 lines; the feed's own members begin in line 2, the item's in line 9.
  static func json(
    _ item: String = "", feed: String = "", version: String = "\"version\": \"https://jsonfeed.org/version/1.1\"",
    title: String = "\"title\": \"News\"", home: String = "\"home_page_url\": \"https://www.example.edu/\"",
    own: String = "\"feed_url\": \"https://www.example.edu/news.json\"", id: String = "\"id\": \"tag:example.edu,2026:1\"",
    content: String = "\"content_text\": \"Come and see\"", behind: String = ""
  ) -> String {
    """
    {
    \(version),
    \(title),
    \(home),
    \(own),
    \(feed.isEmpty ? "" : "\(feed),")
    "items": [
    {
    \(id),
    \(item.isEmpty ? "" : "\(item),")
    \(content)
    }
    \(behind)
    ]
    }

    """
  }

  /// OPML of 11 lines; the head's elements begin in line 4, the outline stands in line 8.
  static func opml(
    head: String = "", outline: String = "<outline type=\"rss\" text=\"News\" title=\"News\" xmlUrl=\"https://www.example.edu/news.rss\"/>",
    version: String = " version=\"2.0\"", body: String = ""
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml\(version)>
    <head>
    <title>Feeds</title>
    \(head)
    </head>
    <body>
    \(outline)
    \(body)
    </body>
    </opml>

    """
  }
}
