public import Model

/// By which Gmail counts complaints: what was sent, and by whom (https://support.google.com/a/answer/6254652).
///
/// Nothing in it is a reader's own.
public struct FeedbackID: Hashable, Sendable, CustomStringConvertible {
  /// `campaign:list:kind:sender`, as it is sent.
  public let description: String

  /// The name of an edition's mail; the sender is told by the letters and digits of the domain, 5 to 15 of them.
  public init(edition: EditionID, domain: String) {
    let letters = domain.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let sender = String((letters + "mail").prefix(15))
    description = "\(edition):\(edition.newsletter):newsletter:\(sender)"
  }

  /// The same as a text for a header, which it can always be: names, digits and colons.
  var text: PlainText {
    guard let text = PlainText(description) else { preconditionFailure("a name is a text") }
    return text
  }
}
