import Findings

extension CheckRule {
  static let documentEmpty = CheckRule(
    "document-empty", .error, "XML 1.0 §2.1, RFC 8259 §2", "Check that the whole document was saved or fetched.")
  static let documentUnreadable = CheckRule("document-unreadable", .error, "XML 1.0 §2.1", "Give the feed itself, as text.")
  static let documentUnknown = CheckRule(
    "document-unknown", .error, "RSS 2.0, RFC 4287, JSON Feed 1.1, OPML 2.0", "Give a feed or a list of feeds, or say what it is with --as."
  )
  static let documentOfOtherFormat = CheckRule(
    "document-of-other-format", .error, nil, "Leave --as away, or give the document that is meant.")
  static let documentUnchecked = CheckRule(
    "document-unchecked", .warning, "JSON Feed 1.1, Publishing", "Show fewer entries: no reader takes so much.")
  static let documentLarge = CheckRule(
    "document-large", .warning, "JSON Feed 1.1, Publishing", "Show fewer entries, or summaries; keep older entries in archives (RFC 5005).")
  static let documentBig = CheckRule(
    "document-big", .hint, "JSON Feed 1.1, Publishing", "Show fewer entries, or summaries: readers fetch it many times a day.")
  static let notWellFormed = CheckRule(
    "not-well-formed", .error, "XML 1.0 §2.1", "Correct the document there; a reader that keeps to XML shows nothing of it.")
  static let byteOrderMark = CheckRule(
    "byte-order-mark", .warning, "XML 1.0 §4.3.3", "Save it as UTF-8 without a byte order mark: some readers take it for text.")
  static let byteOrderMarkInJSON = CheckRule(
    "byte-order-mark-in-json", .error, "RFC 8259 §8.1", "Save it as UTF-8 without a byte order mark.")
  static let blankBeforeDeclaration = CheckRule(
    "blank-before-declaration", .error, "XML 1.0 §2.8", "Remove everything in front of <?xml: it must be the first five bytes.")
  static let noDeclaration = CheckRule(
    "no-declaration", .hint, "XML 1.0 §2.8", "Start with <?xml version=\"1.0\" encoding=\"UTF-8\"?>.")
  static let noEncoding = CheckRule(
    "no-encoding", .hint, "XML 1.0 §4.3.3", "Say encoding=\"UTF-8\" in the XML declaration.")
  static let encodingWrong = CheckRule(
    "encoding-wrong", .error, "XML 1.0 §4.3.3", "Save it in the encoding that it states, best in UTF-8.")
  static let encodingNotUTF8 = CheckRule("encoding-not-utf8", .warning, "XML 1.0 §4.3.3", "Write it in UTF-8, which every reader knows.")
  static let encodingOfJSON = CheckRule("encoding-of-json", .error, "RFC 8259 §8.1", "Write it in UTF-8.")
  static let controlCharacter = CheckRule(
    "control-character", .warning, "XML 1.0 §2.2", "Remove it; mostly it is a letter of windows-1252 that was taken for UTF-8.")
  static let replacementCharacter = CheckRule(
    "replacement-character", .warning, "Unicode, U+FFFD", "Look at the original: a character was lost on the way here.")
  static let invisibleCharacter = CheckRule(
    "invisible-character", .hint, "XML 1.0 §2.2", "Remove it; readers may show a box, or break the line.")
  static let doctypeUsed = CheckRule(
    "doctype", .warning, "RSS 2.0", "Remove the document type declaration: readers load none, and many refuse documents that have one.")
}
