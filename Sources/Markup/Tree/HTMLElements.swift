/// The elements of HTML that have rules of their own (HTML Living Standard, 13.1.2 and 13.3).
enum HTMLElements {
  /// Elements that never hold anything and have no end tag.
  static let void: NameSet = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// Elements whose text is written as it is, without references.
  static let rawText: NameSet = ["style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext"]
}
