public import Foundation

/// What can happen to the consent of a subscriber.
public enum ConsentAction: String, Hashable, Sendable, Codable, CaseIterable {
  /// Somebody asks for a newsletter in the name of the mailbox's owner.
  case ask
  /// The owner's wish is proven.
  case confirm
  /// The owner wants it no more.
  case leave
  /// Topics, frequency, format, name or language are chosen anew.
  case change
  /// The mailbox does not take mail.
  case bounce
  /// The owner calls our mail spam.
  case complain
  /// A person takes a bounce or a complaint back: it was none.
  case restore
  /// The owner wants to be forgotten; the only step that is left of one who was.
  case erase
}

/// By which way something happened to a consent.
public enum ConsentChannel: String, Hashable, Sendable, Codable, CaseIterable {
  /// A list in a file.
  case list
  /// A form on a page.
  case form
  /// A link in a mail that was sent to the mailbox.
  case link
  /// The button of a mail program (RFC 8058).
  case oneClick = "one-click"
  /// A mail from the mailbox.
  case mail
  /// The answer of a mail server, or the report of a provider.
  case report
  /// Somebody in the office.
  case person
}

/// One thing that happened to the consent of a subscriber, as it is remembered: added once, and never changed.
public struct ConsentEvent: Hashable, Sendable {
  /// What happened.
  public var action: ConsentAction
  /// By which way.
  public var channel: ConsentChannel
  /// For which newsletter; nil for the mailbox as a whole.
  public var newsletter: Slug?
  /// What was agreed to.
  public var wording: ConsentWording?
  /// When.
  public var at: Date
  /// Who did it: a person of the office, the owner, or the program by itself.
  public var by: PlainText
  /// From where.
  public var origin: ConsentOrigin?
  /// What else is to be known: a reason, or what a server said.
  public var note: PlainText?

  /// An event of these parts.
  public init(
    _ action: ConsentAction, by channel: ConsentChannel, newsletter: Slug? = nil, wording: ConsentWording? = nil, at: Date,
    person: PlainText,
    origin: ConsentOrigin? = nil, note: PlainText? = nil
  ) {
    self.action = action
    self.channel = channel
    self.newsletter = newsletter
    self.wording = wording
    self.at = at
    by = person
    self.origin = origin
    self.note = note
  }
}

/// What somebody agreed to, word for word.
public struct ConsentWording: Hashable, Sendable {
  /// The words that were shown, or for a list what proves the consent.
  public var text: PlainText
  /// Which version of the words; nil where there is but one.
  public var version: PlainText?

  /// A wording of these parts.
  public init(_ text: PlainText, version: PlainText? = nil) {
    self.text = text
    self.version = version
  }
}

/// From where a consent came.
public enum ConsentOrigin: Hashable, Sendable {
  /// A line of a file; the first line is 1.
  case file(PlainText, line: Int)
  /// The address that a page was asked from.
  case network(IPAddress)
}
