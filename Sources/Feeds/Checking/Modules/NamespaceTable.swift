/// The namespaces that feeds use, with the prefixes by which everybody knows them.
enum NamespaceTable {
  static let content = "http://purl.org/rss/1.0/modules/content/"
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  static let dublinCoreTerms = "http://purl.org/dc/terms/"
  static let itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd"
  static let media = "http://search.yahoo.com/mrss/"
  static let podcast = "https://podcastindex.org/namespace/1.0"
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let slash = "http://purl.org/rss/1.0/modules/slash/"
  static let syndication = "http://purl.org/rss/1.0/modules/syndication/"
  static let thread = "http://purl.org/syndication/thread/1.0"
  static let wellFormedWeb = "http://wellformedweb.org/CommentAPI/"

  /// The conventional prefix of each namespace.
  static let prefixes: [String: String] = [
    AtomVocabulary.namespace: "atom", content: "content", dublinCore: "dc", dublinCoreTerms: "dcterms", itunes: "itunes", media: "media",
    podcast: "podcast", rdf: "rdf", slash: "slash", syndication: "sy", thread: "thr", wellFormedWeb: "wfw",
    HistoryCheck.namespace: "fh", TombstoneCheck.namespace: "at", "http://www.w3.org/1999/xhtml": "xhtml",
    "http://purl.org/rss/1.0/": "rss", "http://www.georss.org/georss": "georss", "http://www.opengis.net/gml": "gml",
    "http://www.w3.org/2003/01/geo/wgs84_pos#": "geo", "http://backend.userland.com/creativeCommonsRssModule": "creativeCommons",
    "http://web.resource.org/cc/": "cc", "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://source.scripting.com/": "source", "http://www.w3.org/2007/app": "app", "http://webns.net/mvcb/": "admin",
    "http://a9.com/-/spec/opensearch/1.1/": "opensearch", "http://a9.com/-/spec/opensearchrss/1.0/": "openSearch",
    "http://www.w3.org/2000/svg": "svg", "http://www.w3.org/1998/Math/MathML": "mathml", "http://www.w3.org/1999/xlink": "xlink",
    "http://madskills.com/public/xml/rss/module/trackback/": "trackback", "http://purl.org/rss/1.0/modules/taxonomy/": "taxo",
    "http://xmlns.com/foaf/0.1/": "foaf", "http://www.rawvoice.com/rawvoiceRssModule/": "rawvoice",
    "http://www.google.com/schemas/play-podcasts/1.0": "googleplay", "http://base.google.com/ns/1.0": "g",
    "http://schemas.google.com/g/2005": "gd", "http://schemas.google.com/blogger/2008": "blogger",
    "http://www.youtube.com/xml/schemas/2015": "yt", "http://gdata.youtube.com/schemas/2007": "yt",
    "http://www.spotify.com/ns/rss": "spotify", "http://purl.org/rss/1.0/modules/aggregation/": "ag",
    "http://wordpress.org/export/1.2/": "wp", "http://wordpress.org/export/1.2/excerpt/": "excerpt",
    "http://backend.userland.com/blogChannelModule": "blogChannel", "http://purl.org/rss/1.0/modules/image/": "image",
    "http://www.w3.org/XML/1998/namespace": "xml", "com-wordpress:feed-additions:1": "wpfa",
    "http://www.pheedo.com/namespace/pheedo": "pheedo", "http://www.w3.org/2000/01/rdf-schema#": "rdfs", "http://schema.org/": "schema",
    "https://schema.org/": "schema",
    "http://activitystrea.ms/spec/1.0/": "activity", "http://ostatus.org/schema/1.0": "ostatus", "http://poco.info/schema/1.0": "poco",
    "http://purl.org/NET/atom-threading/": "thr", "http://www.microsoft.com/schemas/rss/core/2005": "cf",
    "https://cyber.harvard.edu/rss/rss.html": "rss", "http://webfeeds.org/rss/1.0": "webfeeds",
    "http://www.w3.org/ns/activitystreams#": "as",
  ]

  /// The right namespaces by what is left of them without scheme, case and the end.
  private static let bySkeleton = Dictionary(prefixes.keys.map { (skeleton($0), $0) }, uniquingKeysWith: min)

  /// The namespace that was meant by one that is nearly right; nil for any other, and for one that is right.
  static func meant(by uri: String) -> String? {
    guard prefixes[uri] == nil, let right = bySkeleton[skeleton(uri)] ?? misspelt[uri] else { return nil }
    return right
  }

  private static let misspelt = [
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": podcast,
    "http://purl.org/atom/ns#": AtomVocabulary.namespace,
  ]

  private static func skeleton(_ uri: String) -> String {
    var text = uri.lowercased()[...]
    for start in ["https://", "http://"] where text.hasPrefix(start) { text = text.dropFirst(start.count) }
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    while let last = text.last, !last.isLetter, !last.isNumber { text = text.dropLast() }
    return String(text)
  }
}
