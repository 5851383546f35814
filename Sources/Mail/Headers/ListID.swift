public import Model

/// The name of a mailing list that filters go by: `The Weekly <weekly.news.example.edu>` (RFC 2919).
public struct ListID: Hashable, Sendable {
  /// What people call the list.
  public let title: PlainText?
  /// The label and the domain that it belongs to, at most 255 characters.
  public let identifier: String

  /// Nil unless label and domain make a name in dotted atoms.
  public init?(title: PlainText?, label: Slug, domain: String) {
    guard let address = EmailAddress("\(label)@\(domain)") else { return nil }
    identifier = "\(address.localPart).\(address.domain)"
    self.title = title
    guard identifier.utf8.count <= 255 else { return nil }
  }
}
