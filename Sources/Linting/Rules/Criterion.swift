/// A success criterion of the Web Content Accessibility Guidelines 2.1, and where EN 301 549 asks for it of documents.
public struct Criterion: Hashable, Sendable {
  /// For example `1.4.3`.
  public let number: String
  /// Its name.
  public let title: String
  /// `A`, `AA` or `AAA`; only the first two are what the law asks for.
  public let level: String

  init(_ number: String, _ title: String, _ level: String) {
    self.number = number
    self.title = title
    self.level = level
  }

  /// The clause of EN 301 549 v3.2.1 for documents that are no web pages, as mail is; 9 instead of 10 for its web page.
  public var clause: String { "10.\(number)" }

  /// Both, for a finding.
  var specification: String { level == "AAA" ? "WCAG 2.1 \(number)" : "WCAG 2.1 \(number), EN 301 549 \(clause)" }

  static let nonTextContent = Criterion("1.1.1", "Non-text Content", "A")
  static let infoAndRelationships = Criterion("1.3.1", "Info and Relationships", "A")
  static let meaningfulSequence = Criterion("1.3.2", "Meaningful Sequence", "A")
  static let useOfColor = Criterion("1.4.1", "Use of Color", "A")
  static let contrast = Criterion("1.4.3", "Contrast (Minimum)", "AA")
  static let resizeText = Criterion("1.4.4", "Resize Text", "AA")
  static let imagesOfText = Criterion("1.4.5", "Images of Text", "AA")
  static let reflow = Criterion("1.4.10", "Reflow", "AA")
  static let textSpacing = Criterion("1.4.12", "Text Spacing", "AA")
  static let movement = Criterion("2.2.2", "Pause, Stop, Hide", "A")
  static let titled = Criterion("2.4.2", "Page Titled", "A")
  static let linkPurpose = Criterion("2.4.4", "Link Purpose (In Context)", "A")
  static let headings = Criterion("2.4.6", "Headings and Labels", "AA")
  static let targetSize = Criterion("2.5.5", "Target Size", "AAA")
  static let language = Criterion("3.1.1", "Language of Page", "A")
  static let languageOfParts = Criterion("3.1.2", "Language of Parts", "AA")
  static let parsing = Criterion("4.1.1", "Parsing", "A")
  static let nameRoleValue = Criterion("4.1.2", "Name, Role, Value", "A")
}
