public import Model

/// What differs from reader to reader: links that carry a token of the reader's own.
public enum ReaderField: String, Hashable, Sendable, CaseIterable {
  /// Leaves the newsletter.
  case unsubscribeURL
  /// Changes what the reader gets.
  case preferencesURL
  /// Shows the edition as a web page.
  case browserURL
}

/// The addresses that stand in a digest in the place of a reader's own, to be filled in for each reader.
///
/// A placeholder is an ordinary web address that nobody else writes, in characters that no step changes: not the escaping of HTML, not
/// the inlining, not the wrapping of text. A reader's address differs in the last step of the path only.
public struct ReaderPlaceholders: Hashable, Sendable {
  /// What stands where a reader's token will.
  public static let token = "READER-TOKEN"

  private let addresses: [ReaderField: WebAddress]

  /// The placeholders of an edition; nil when the publication's address is too long to be extended.
  public init?(publication: Publication, edition: EditionID) {
    var addresses: [ReaderField: WebAddress] = [:]
    for field in ReaderField.allCases {
      addresses[field] = publication.feedsBase.resolving(Self.path(of: field, in: edition) + Self.token)
    }
    guard addresses.count == ReaderField.allCases.count else { return nil }
    self.addresses = addresses
  }

  /// What stands before the token in every placeholder for a field.
  static func path(of field: ReaderField, in edition: EditionID) -> String {
    switch field {
    case .unsubscribeURL: "unsubscribe/"
    case .preferencesURL: "preferences/"
    case .browserURL: "editions/\(edition)/"
    }
  }

  /// The placeholder for a field.
  public func address(_ field: ReaderField) -> WebAddress? { addresses[field] }
}
