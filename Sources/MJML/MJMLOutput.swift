public import Markup

/// What comes of rendering an MJML source.
public struct MJMLOutput: Hashable, Sendable {
  /// A whole HTML document, ready for mail.
  public let html: String
  /// How large it is.
  public let size: MailSize
  /// What the designer should know; at most 100, in the order met.
  public let warnings: [MJMLWarning]
}

/// Something that renders, but could be better.
public struct MJMLWarning: Hashable, Sendable, CustomStringConvertible {
  /// The included file that the place is in; nil when it is in the source itself.
  public let file: String?
  /// The place in the source or the file.
  public let position: SourcePosition
  /// What it is and what to do.
  public let message: String

  /// The warning in one line: `12:5: …`.
  public var description: String { "\(file.map { "\($0):" } ?? "")\(position): \(message)" }
}
