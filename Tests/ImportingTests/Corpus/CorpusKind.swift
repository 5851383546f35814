/// What a document of the corpus is an example of: a format, a module, or a way in which feeds are broken.
enum CorpusKind: String, CaseIterable {
  // Formats.
  case rss090 = "RSS 0.90"
  case rss091 = "RSS 0.91"
  case rss092 = "RSS 0.92"
  case rss093 = "RSS 0.93"
  case rss094 = "RSS 0.94"
  case rss10 = "RSS 1.0"
  case rss20 = "RSS 2.0"
  case atom03 = "Atom 0.3"
  case atom10 = "Atom 1.0"
  case json10 = "JSON Feed 1.0"
  case json11 = "JSON Feed 1.1"

  // Modules.
  case content, dc, dcterms, media, itunes, podcast, slash, wfw, thr, georss, creativeCommons, source, sy
  case feedBurner = "FeedBurner"
  case atomInRSS = "atom in RSS"

  // What formats let stand in several ways.
  case base = "xml:base"
  case language = "xml:lang"
  case textContent = "text content"
  case htmlContent = "html content"
  case xhtmlContent = "xhtml content"
  case base64Content = "base64 content"
  case contentElsewhere = "src content"
  case linkRelations = "link rel"
  case linkTypes = "link type"
  case linkLanguages = "hreflang"
  case severalEnclosures = "several enclosures"
  case mediaGroups = "media groups"
  case categorySchemes = "category scheme"

  // Encodings.
  case wrongEncoding = "wrong encoding"
  case noEncoding = "no encoding"
  case windows1252Runs = "windows-1252 runs"
  case gbk = "GBK"
  case big5 = "Big5"
  case shiftJIS = "Shift_JIS"
  case koi8 = "KOI8-R"
  case utf16WithMark = "UTF-16 with BOM"
  case utf16WithoutMark = "UTF-16 without BOM"

  // Broken markup and text.
  case leadingBlanks = "leading blanks"
  case leadingJunk = "leading junk"
  case undefinedEntity = "undefined entity"
  case bareAmpersand = "bare ampersand"
  case unclosed, misnested
  case controlCharacters = "control characters"
  case doubleEscapedTitle = "double-escaped title"
  case markupInTitle = "HTML in title"

  // Dates.
  case mailDate = "RFC 822"
  case twoDigitYear = "two-digit year"
  case zoneByName = "zone by name"
  case iso8601 = "ISO 8601"
  case asctime
  case localisedMonth = "localised month"
  case chineseDate = "Chinese date"
  case secondsSince1970 = "seconds since 1970"

  // What is missing or makes no sense.
  case missingID = "missing id"
  case missingLink = "missing link"
  case duplicateIDs = "duplicate ids"
  case relativeURL = "relative URL"
  case lengthNoNumber = "length no number"
  case noItems = "no items"
  case badEntry = "bad entry"
  case nothingToBeFound = "nothing to be found"
}
