public import Foundation
public import Model

/// What an importer must know beyond the document: where it comes from and what its publication takes for granted.
public struct ImportContext: Sendable {
  /// Where the document comes from, with the defaults for what it does not say.
  public var source: SourceDefinition
  /// The publication's main language, for text that is too short to tell its own.
  public var publicationLanguage: LanguageTag
  /// The zone of dates that state none.
  public var timeZone: TimeZone
  /// The publication's home page, under which documents without an address are thought to stand.
  public var homePage: WebAddress

  /// A context of these parts.
  public init(source: SourceDefinition, publicationLanguage: LanguageTag, timeZone: TimeZone, homePage: WebAddress) {
    self.source = source
    self.publicationLanguage = publicationLanguage
    self.timeZone = timeZone
    self.homePage = homePage
  }

  /// The address under which the source's documents stand.
  var base: WebAddress { source.defaults.baseURL ?? homePage }
}

extension ImportContext {
  /// The address of a document that has none, for a path that was made up for it.
  func address(forPath path: String) -> WebAddress? {
    base.resolving(path)
  }
}
