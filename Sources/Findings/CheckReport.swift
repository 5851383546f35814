/// What was found in one document.
public struct CheckReport: Hashable, Sendable {
  /// Findings of one rule that are counted, but not listed.
  public struct Omission: Hashable, Sendable {
    /// The rule's name.
    public let rule: String
    /// How bad they are.
    public let severity: CheckFinding.Severity
    /// How many more there are.
    public let count: Int
  }

  /// What the document was taken for; nil when nobody could tell.
  public let format: CheckedFormat?
  /// What was found, in the order of the document.
  public let findings: [CheckFinding]
  /// What was found too often to be listed.
  public let omissions: [Omission]

  /// How many findings there are that are this bad, listed or not.
  public func count(_ severity: CheckFinding.Severity) -> Int {
    findings.count { $0.severity == severity } + omissions.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
  }

  /// Whether a rule of the specification is broken.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// The kinds of document that can be checked.
public enum CheckedFormat: String, Hashable, Sendable, CaseIterable, Codable {
  case rss, atom, json, opml
  /// The HTML of a mail.
  case html
  /// A mail as a message.
  case eml

  /// Whether it is mail; the others are feeds and lists of feeds.
  public var isMail: Bool { self == .html || self == .eml }

  /// What people call it.
  public var displayName: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    case .opml: "OPML"
    case .html: "HTML mail"
    case .eml: "message"
    }
  }
}
