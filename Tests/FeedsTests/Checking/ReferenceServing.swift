/// Hubs, style sheets for browsers, and how a feed is served.
enum ReferenceServing {
  static let all: [ReferenceRule] = [
    ReferenceRule(
      "push", "Where a hub is, there is a self link",
      broken: ["rss: a hub and no self link", "json: a hub and no address of the feed"], found: ["hub-without-self"],
      kept: Specimen.rss(channel: "<atom:link rel=\"hub\" href=\"https://hub.example.org/\"/>")),
    ReferenceRule(
      "push", "The Link header names the same hub and self as the feed, which is where it is",
      broken: [
        "http: Link: <https://hub.example.org/>; rel=\"hub\", <https://www.example.edu/news.rss>; rel=\"self\"",
        "http: Link: <https://hub.example.org/>; rel=\"hub\"", "http: self leads elsewhere",
      ], found: ["http-links", "self-elsewhere"], kept: nil),
    ReferenceRule(
      "browsers", "The style sheet is CSS, not XSLT, and there is no script",
      broken: ["rss: a style sheet in XSLT", "rss: a script in the channel"], found: ["stylesheet-xslt", "script-in-feed"],
      kept: Specimen.rss(
        declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?><?xml-stylesheet type=\"text/css\" href=\"feed.css\"?>")),
    ReferenceRule(
      "browsers", "A document is what it is given out for",
      broken: [
        "rss: an export of WordPress", "rss: an export of WordPress taken for a feed", "rss: taken for JSON", "other: a page",
        "other: a picture",
      ], found: ["wordpress-export", "document-of-other-format", "document-unknown", "document-unreadable"], kept: Specimen.rss()),
    ReferenceRule(
      "HTTP", "200 at one address, by https, moved for good when it moves",
      broken: ["http: 404", "http: moved for now", "http: moved for good", "http: without encryption"],
      found: ["http-status", "http-redirect-temporary", "http-redirect", "http-unencrypted"], kept: nil),
    ReferenceRule(
      "HTTP", "The format's own media type, with the charset that is true, and nosniff",
      broken: [
        "http: Content-Type: -", "http: Content-Type: text/html", "http: Content-Type: text/plain", "http: Content-Type: application/xml",
        "http: Content-Type: text/xml", "http: Content-Type: application/rss+xml; charset=iso-8859-1", "http: X-Content-Type-Options: -",
      ], found: ["http-no-type", "http-type", "http-type-vague", "http-type-loose", "http-text-xml", "encoding-wrong", "http-nosniff"],
      kept: nil),
    ReferenceRule(
      "HTTP", "ETag and Last-Modified, well-formed",
      broken: [
        "http: ETag: -", "http: ETag: 1", "http: Last-Modified: -", "http: Last-Modified: 2026-05-02T10:00:00Z", "http: no validator",
      ],
      found: [
        "http-no-etag", "http-etag-malformed", "http-no-last-modified", "http-last-modified-malformed", "http-no-validator",
      ], kept: nil),
    ReferenceRule(
      "HTTP", "304 to what is known, with the fields of 200 and no body",
      broken: ["http: 200 to a known ETag", "http: 200 to a known date", "http: 304 with a body", "http: 304 without ETag"],
      found: ["http-no-304-for-etag", "http-no-304-for-date", "http-304-body", "http-304-fields"], kept: nil),
    ReferenceRule(
      "HTTP", "HEAD is GET without the body", broken: ["http: no HEAD", "http: HEAD with another length"], found: ["http-head"], kept: nil),
    ReferenceRule(
      "HTTP", "Compressed for whom accepts it, with an ETag of its own and Vary",
      broken: [
        "http: never compressed", "http: Content-Encoding: gzip", "http: Vary: -", "http: gzip without Vary",
        "http: one ETag for two codings",
      ], found: ["http-uncompressed", "http-coding-forced", "http-vary", "http-shared-etag"], kept: nil),
    ReferenceRule(
      "HTTP", "Cache-Control that lets it be kept", broken: ["http: Cache-Control: -", "http: Cache-Control: no-store"],
      found: ["http-no-cache-control", "http-uncacheable"], kept: nil),
    ReferenceRule(
      "HTTP", "Readers in browsers may read it, with ETag and Link",
      broken: ["http: Access-Control-Allow-Origin: -", "http: Access-Control-Expose-Headers: -"],
      found: ["http-cors", "http-expose-headers"], kept: nil),
  ]
}
