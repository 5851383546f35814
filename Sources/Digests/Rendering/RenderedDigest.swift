public import Model

/// What the readers of an edition get, but for their own links.
public struct RenderedDigest: Hashable, Sendable {
  /// The subject line.
  public var subject: PlainText
  /// The sentence that mail programs show beside it.
  public var preheader: PlainText?
  /// A whole HTML document with its CSS inlined.
  public var html: String
  /// The same in plain text, lines of at most 76 columns ended by LF.
  public var text: String
  /// The sizes that were tried; the last one is that of `html`.
  public var sizes: [DigestSize]
  /// How much of the articles it shows.
  public var level: DigestLevel
  /// What could be better, none of it said twice.
  public var warnings: [DigestWarning]

  /// A digest of these parts.
  public init(
    subject: PlainText, preheader: PlainText?, html: String, text: String, sizes: [DigestSize] = [], level: DigestLevel,
    warnings: [DigestWarning] = []
  ) {
    self.subject = subject
    self.preheader = preheader
    self.html = html
    self.text = text
    self.sizes = sizes
    self.level = level
    self.warnings = warnings
  }

  /// The size that Gmail looks at before it cuts a message short.
  public var htmlBytes: Int { html.utf8.count }
}
