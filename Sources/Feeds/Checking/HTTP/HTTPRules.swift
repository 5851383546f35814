import Findings

extension CheckRule {
  static let httpStatus = CheckRule("http-status", .error, "RFC 9110 §15", "Answer 200 to a GET; 410 when the feed has ended.")
  static let httpMovedForNow = CheckRule(
    "http-redirect-temporary", .warning, "RFC 9110 §15.4.3",
    "Answer 301 or 308 when it has moved for good: readers ask the old place for ever otherwise.")
  static let httpMoved = CheckRule(
    "http-redirect", .hint, "RFC 9110 §15.4.2", "Give out the new address; readers change over by themselves.")
  static let httpUnencrypted = CheckRule("http-unencrypted", .hint, "RFC 9110 §4.2.2", "Serve it by https, and redirect with 301.")
  static let httpNoType = CheckRule("http-no-type", .error, "RFC 9110 §8.3", "Send a Content-Type.")
  static let httpType = CheckRule(
    "http-type", .error, "RFC 9110 §8.3", "Send application/rss+xml, application/atom+xml, application/feed+json or text/x-opml.")
  static let httpTypeLoose = CheckRule(
    "http-type-loose", .hint, "RFC 9110 §8.3", "Send the format's own media type, unless browsers are to show it.")
  static let httpTypeVague = CheckRule(
    "http-type-vague", .warning, "RFC 9110 §8.3", "Send application/rss+xml, application/atom+xml, application/feed+json or text/x-opml.")
  static let httpTextXML = CheckRule(
    "http-text-xml", .warning, "RFC 7303 §9.2", "Add charset=utf-8: to older programs text/xml without it is ASCII.")
  static let httpNoSniff = CheckRule(
    "http-nosniff", .hint, "Fetch Standard, X-Content-Type-Options",
    "Send X-Content-Type-Options: nosniff, so that no browser takes it for a page.")
  static let httpNoValidator = CheckRule(
    "http-no-validator", .warning, "RFC 9110 §8.8", "Send ETag and Last-Modified: without them every visit costs the whole document.")
  static let httpNoTag = CheckRule("http-no-etag", .hint, "RFC 9110 §8.8.3", "Send an ETag: dates cannot tell two changes within a second.")
  static let httpNoDate = CheckRule("http-no-last-modified", .hint, "RFC 9110 §8.8.2", "Send Last-Modified for readers that know no ETag.")
  static let httpTagMalformed = CheckRule("http-etag-malformed", .error, "RFC 9110 §8.8.3", "Write it in quotes: \"…\", or W/\"…\".")
  static let httpDateMalformed = CheckRule(
    "http-last-modified-malformed", .error, "RFC 9110 §5.6.7", "Write it like Thu, 02 Oct 2025 02:32:00 GMT.")
  static let httpIgnoresTag = CheckRule(
    "http-no-304-for-etag", .warning, "RFC 9110 §13.1.2", "Answer 304 to If-None-Match with the current ETag, also when it comes as W/.")
  static let httpIgnoresDate = CheckRule(
    "http-no-304-for-date", .hint, "RFC 9110 §13.1.3", "Answer 304 to If-Modified-Since with the date of Last-Modified.")
  static let http304Body = CheckRule("http-304-body", .error, "RFC 9110 §15.4.5", "Send no body with 304.")
  static let http304Fields = CheckRule(
    "http-304-fields", .warning, "RFC 9110 §15.4.5", "Send ETag, Cache-Control and Vary with 304 as with 200.")
  static let httpHead = CheckRule("http-head", .warning, "RFC 9110 §9.3.2", "Answer HEAD with the header of GET, and no body.")
  static let httpUncompressed = CheckRule(
    "http-uncompressed", .hint, "RFC 9110 §8.4", "Compress it when the client accepts gzip or br: feeds shrink to a quarter.")
  static let httpCodingForced = CheckRule(
    "http-coding-forced", .error, "RFC 9110 §12.5.3", "Send it uncompressed to whom accepts identity alone.")
  static let httpVary = CheckRule(
    "http-vary", .warning, "RFC 9110 §12.5.5", "Send Vary: Accept-Encoding, with all answers: caches give the wrong one otherwise.")
  static let httpSharedTag = CheckRule(
    "http-shared-etag", .warning, "RFC 9110 §8.8.3.3", "Give each coding an ETag of its own, or a weak one (W/).")
  static let httpNoCacheControl = CheckRule(
    "http-no-cache-control", .hint, "RFC 9111 §5.2", "Send Cache-Control: public, max-age=… with some minutes up to an hour.")
  static let httpUncacheable = CheckRule(
    "http-uncacheable", .warning, "RFC 9111 §5.2.2", "Let public feeds be kept: no-store and private keep caches and many readers from it.")
  static let httpCORS = CheckRule(
    "http-cors", .hint, "Fetch Standard, Access-Control-Allow-Origin",
    "Send Access-Control-Allow-Origin: *, so that readers in browsers can fetch it.")
  static let httpHidden = CheckRule(
    "http-expose-headers", .hint, "Fetch Standard, Access-Control-Expose-Headers",
    "Send Access-Control-Expose-Headers: ETag, Link, so that readers in browsers can ask for changes alone, and find the hub.")
  static let httpLinks = CheckRule(
    "http-links", .warning, "WebSub §4", "Let the Link headers and the document name the same hubs and self.")
}
