public import Markup

/// Something in a document that is wrong, or could be better.
public struct CheckFinding: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Codable {
    /// A rule of the specification is broken; some readers will show nothing, or the wrong thing.
    case error
    /// Allowed, but known to go wrong somewhere.
    case warning
    /// Fine as it is; this would be better.
    case hint
  }

  /// The rule's name, which stays the same from version to version, for example `date-weekday`.
  public let rule: String
  /// How bad it is.
  public let severity: Severity
  /// Where it is; nil when it is about the document as a whole.
  public let position: SourcePosition?
  /// The part of a message in whose text, with its encoding undone, `position` counts: `text/html`; nil where it counts in the document.
  public let part: String?
  /// The element, attribute or member, for example `<pubDate>` or `items[2].id`.
  public let element: String
  /// What is wrong.
  public let problem: String
  /// The part of a specification that says so, for example `RFC 4287 §4.2.6`.
  public let specification: String
  /// How to mend it.
  public let remedy: String

  /// A finding of these parts.
  package init(_ rule: CheckRule, at place: CheckPlace, _ problem: String) {
    self.rule = rule.name
    self.severity = rule.severity
    self.position = place.position
    self.part = place.part
    self.element = place.name
    self.problem = problem
    self.specification = rule.specification ?? place.specification
    self.remedy = rule.remedy
  }
}
