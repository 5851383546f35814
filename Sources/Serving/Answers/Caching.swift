/// For how long copies may be used without asking (RFC 9111 §5.2.2, RFC 5861 §3).
enum Caching {
  /// Five minutes unless the feed itself says how often it is worth asking; an hour at most, because news should arrive.
  static func field(minutes: Int?, isArchive: Bool) -> String {
    if isArchive { return "public, max-age=86400, stale-while-revalidate=604800" }
    let seconds = min(max((minutes ?? 5) * 60, 60), 3600)
    return "public, max-age=\(seconds), stale-while-revalidate=86400"
  }

  /// Files are named by what is in them when they are media that were fetched, and a name is then never used for anything else.
  static func field(ofFile name: String) -> String {
    name.hasPrefix("media/") ? "public, max-age=31536000, immutable" : "public, max-age=3600"
  }
}

/// Feeds are read by pages of other sites, too (https://fetch.spec.whatwg.org/#http-cors-protocol).
enum Sharing {
  static let fields = [
    ("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", "ETag, Link, IM, Delta-Base, Content-Range"),
  ]

  /// What a page may ask with, as the answer to its question in advance.
  static let preflightFields = [
    ("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"),
    ("Access-Control-Allow-Headers", "A-IM, Accept, If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range"),
    ("Access-Control-Max-Age", "86400"),
  ]
}
