/// A place in the mail of an edition where a token of the reader's own stands.
public enum ReaderSlot: Hashable, Sendable, CaseIterable {
  /// The end of one of the reader's links.
  case link(ReaderField)
  /// In the name of the message.
  case message

  /// All of them.
  public static var allCases: [ReaderSlot] { ReaderField.allCases.map(ReaderSlot.link) + [.message] }
}
