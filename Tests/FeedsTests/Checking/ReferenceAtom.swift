/// Atom 1.0, its archives, answers and tombstones.
enum ReferenceAtom {
  private static let fh = " xmlns:fh=\"http://purl.org/syndication/history/1.0\""
  private static let at = " xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""
  private static let thr = " xmlns:thr=\"http://purl.org/syndication/thread/1.0\""
  private static let second =
    "<entry><id>tag:example.edu,2026:2</id><title>B</title><updated>2026-05-01T10:00:00Z</updated><summary>b</summary><link href=\"https://www.example.edu/2\"/></entry>"

  static let all: [ReferenceRule] = [
    ReferenceRule(
      "Atom", "Atom's own namespace, as the default",
      broken: ["atom: Atom 0.3", "atom: no namespace", "atom: a prefix on Atom's own elements"], found: ["atom-namespace", "atom-prefix"],
      kept: Specimen.atom()),
    ReferenceRule(
      "Atom", "A feed and an entry have one id, title and updated",
      broken: [
        "atom: no id", "atom: no title", "atom: no updated", "atom: two ids", "atom: an entry without an id",
        "atom: an entry without updated",
      ], found: ["element-missing", "element-repeated"], kept: Specimen.atom()),
    ReferenceRule(
      "Atom", "There is an author, with a name, and addresses where they belong",
      broken: [
        "atom: no author anywhere", "atom: an author without a name", "atom: an author with half an address",
        "atom: an author's name with an address",
      ], found: ["author-missing", "element-missing", "email-address", "name-holds-address"],
      kept: Specimen.atom("<author><name>Ann</name><email>ann@example.edu</email></author>", author: "")),
    ReferenceRule(
      "Atom", "No element and no attribute that Atom does not have",
      broken: ["atom: an element that Atom does not have", "atom: an attribute that Atom does not have"],
      found: ["element-unknown", "attribute-unknown"], kept: Specimen.atom("<x:y xmlns:x=\"urn:example:x\">a</x:y>")),
    ReferenceRule(
      "Atom", "A feed says where it is: link rel=\"self\"",
      broken: ["atom: no self link", "atom: a relative self link", "atom: a self link to a page"],
      found: ["self-missing", "self-relative", "self-type"], kept: Specimen.atom()),
    ReferenceRule(
      "Atom", "What is said of the feed stands in front of the entries", broken: ["atom: metadata behind the entries"],
      found: ["metadata-behind-entries"], kept: Specimen.atom(feed: "<subtitle>a</subtitle>")),
    ReferenceRule(
      "Atom", "One alternate link for each type and hreflang; links have a href and a known relation",
      broken: [
        "atom: two alternates of a kind", "atom: a link without href", "atom: a link with a relation that nobody registered",
        "atom: a relation that is a path", "atom: a link with a length in words", "atom: an enclosure without a length",
        "atom: an enclosure without encryption",
      ],
      found: [
        "alternate-repeated", "attribute-missing", "relation-unknown", "relation-malformed", "value-number", "enclosure-length",
        "enclosure-unencrypted",
      ], kept: Specimen.atom("<link hreflang=\"zh\" href=\"https://www.example.edu/zh/1\"/>")),
    ReferenceRule(
      "Atom", "Without content there is a link, with content elsewhere or encoded a summary",
      broken: [
        "atom: neither content nor a link", "atom: neither content nor a summary", "atom: content elsewhere without a summary",
        "atom: content elsewhere and here", "atom: content elsewhere without a type", "atom: content that is no base64",
      ], found: ["alternate-missing", "entry-without-text", "summary-missing", "content-src", "content-src-type", "content-base64"],
      kept: Specimen.atom("<content type=\"application/pdf\" src=\"https://www.example.edu/a.pdf\"/>")),
    ReferenceRule(
      "Atom", "Ids are absolute, unique, permanent, and written in one way; a feed's is not its address",
      broken: [
        "atom: an id that is no IRI", "atom: an id twice", "atom: a tag without a date", "atom: a UUID that is too short",
        "atom: an id with a line end", "atom: an id that is the feed's address", "atom: an id that can be written in another way",
      ], found: ["id-malformed", "id-repeated", "id-odd", "white-space", "id-is-address", "id-not-normalized"],
      kept: Specimen.atom(entryID: "<id>https://www.example.edu/?p=17</id>")),
    ReferenceRule(
      "Atom", "Dates are of RFC 3339",
      broken: [
        "atom: a date with a space", "atom: a date without a zone", "atom: a date with a small z", "atom: a zone without a colon",
        "atom: a day alone", "atom: 31 April",
      ], found: ["date-rfc3339"], kept: Specimen.atom("<published>2026-05-02T17:00:00.25+08:00</published>")),
    ReferenceRule(
      "Atom", "updated is that of the newest entry, not before published, and of each entry its own",
      broken: [
        "atom: a feed older than its entry", "atom: a feed as new as its build", "atom: updated before published",
        "atom: two entries changed at once",
      ], found: ["feed-updated", "feed-updated-later", "updated-before-published", "updated-repeated"], kept: Specimen.atom(behind: second)),
    ReferenceRule(
      "Atom", "Texts are text, html or xhtml, and hold what they say; titles are text",
      broken: [
        "atom: a text of an unknown type", "atom: elements in plain text", "atom: elements in escaped HTML", "atom: XHTML without a div",
        "atom: a div that is not XHTML", "atom: two divs", "atom: a title in HTML",
      ], found: ["text-type", "text-holds-elements", "xhtml-div", "title-as-html"],
      kept: Specimen.atom(
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a</p><svg xmlns=\"http://www.w3.org/2000/svg\"/></div></content>"
      )),
    ReferenceRule(
      "Atom", "Other content is of a media type that it is",
      broken: ["atom: content of no media type", "atom: a part of a page as text/html", "atom: text beside a drawing"],
      found: ["media-type", "content-type-html", "text-unexpected"],
      kept: Specimen.atom("<content type=\"image/svg+xml\"><svg xmlns=\"http://www.w3.org/2000/svg\"/></content>")),
    ReferenceRule(
      "Atom", "xml:lang is a tag, and xml:base an address", broken: ["atom: a language that is none", "atom: xml:base with a space"],
      found: ["language-tag", "address-malformed"], kept: Specimen.atom(root: " xml:lang=\"zh-Hans\"")),
    ReferenceRule(
      "Atom", "Addresses are whole, though xml:base is allowed", broken: ["atom: an icon that is relative"], found: ["address-needs-base"],
      kept: Specimen.atom(feed: "<icon>https://www.example.edu/新.png</icon>")),
    ReferenceRule(
      "Atom", "A category has a term, a scheme is an IRI, a generator a name",
      broken: ["atom: a category without a term", "atom: a relative scheme", "atom: an empty generator"],
      found: ["attribute-missing", "address-relative", "value-missing"],
      kept: Specimen.atom("<category term=\"a\" scheme=\"https://www.example.edu/tags\" label=\"A\"/>", feed: "<generator>x</generator>")),
    ReferenceRule(
      "Atom", "source has the id, title and updated of the origin", broken: ["atom: a source without an id"],
      found: ["element-recommended"],
      kept: Specimen.atom(
        "<source><id>tag:other.example,2026:f</id><title>All</title><updated>2026-05-01T10:00:00Z</updated></source>")),
    ReferenceRule(
      "archives", "A complete feed has no archives, and fh:complete is empty",
      broken: ["atom: a complete feed with an archive", "atom: a mark with text"], found: ["complete-with-archives", "history-not-empty"],
      kept: Specimen.atom(feed: "<fh:complete/>", root: fh)),
    ReferenceRule(
      "archives", "An archive says so, and leads to the feed and to others than itself",
      broken: [
        "atom: an archive of nothing", "atom: an archive that does not say so", "atom: an archive before itself",
        "atom: the next page is this one", "atom: two archives before", "atom: an archive in Atom of another feed",
      ],
      found: ["archive-without-current", "archive-unmarked", "archive-of-itself", "history-repeated", "current-elsewhere"],
      kept: Specimen.atom(
        feed:
          "<fh:archive/><link rel=\"current\" href=\"https://www.example.edu/f\"/><link rel=\"prev-archive\" href=\"https://www.example.edu/0\"/>",
        root: fh)),
    ReferenceRule(
      "archives", "Links to archives are the feed's, not an entry's",
      broken: ["atom: an archive link in an entry", "rss: an archive link in an item"], found: ["history-in-entry"],
      kept: Specimen.rss(channel: "<atom:link rel=\"prev-archive\" href=\"https://www.example.edu/0\"/>")),
    ReferenceRule(
      "threads", "in-reply-to has a ref; counts are numbers and dates dates",
      broken: ["atom: a reply to nothing", "atom: a number of replies in words", "atom: replies with a wrong date"],
      found: ["attribute-missing", "value-number", "date-rfc3339"],
      kept: Specimen.atom(
        "<thr:in-reply-to ref=\"tag:example.edu,2026:0\" href=\"https://www.example.edu/0\"/><thr:total>3</thr:total><link rel=\"replies\" href=\"https://www.example.edu/r\" thr:count=\"3\" thr:updated=\"2026-05-02T10:00:00Z\"/>",
        root: thr)),
    ReferenceRule(
      "tombstones", "A tombstone has ref and when, once, in the feed, and its entry is gone or newer",
      broken: [
        "atom: a tombstone without a name", "atom: a tombstone without a date", "atom: a tombstone twice", "atom: a tombstone in an entry",
        "atom: a tombstone of an entry that is there", "atom: a tombstone of an entry that is newer",
      ], found: ["attribute-missing", "tombstone-repeated", "element-misplaced", "tombstone-of-present", "tombstone-outdated"],
      kept: Specimen.atom(
        feed:
          "<at:deleted-entry ref=\"tag:example.edu,2026:0\" when=\"2026-05-01T10:00:00Z\"><at:comment>gone</at:comment></at:deleted-entry>",
        root: at)),
  ]
}
