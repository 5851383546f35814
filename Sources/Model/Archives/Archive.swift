public import Foundation

/// One month of a feed as its documents were issued (RFC 5005 §4); the documents never change.
public struct Archive: Hashable, Sendable {
  /// What they are named.
  public var name: ArchiveName
  /// What they were issued for: where they are served and in which formats; with another setting there have to be others.
  public var setting: String
  /// When they were issued.
  public var issuedAt: Date
  /// False for one that was taken back; its name is remembered, so that no other document ever gets it.
  public var isCurrent: Bool

  /// An archive of these parts.
  public init(name: ArchiveName, setting: String, issuedAt: Date, isCurrent: Bool = true) {
    self.name = name
    self.setting = setting
    self.issuedAt = issuedAt
    self.isCurrent = isCurrent
  }
}

/// An article that stands in an archive.
public struct ArchiveEntry: Hashable, Sendable {
  /// Which one.
  public var id: ArticleID
  /// Whether it stands there because it was corrected in that month, and was first published in an earlier one.
  public var isCorrection: Bool

  /// An entry of these parts.
  public init(id: ArticleID, isCorrection: Bool) {
    self.id = id
    self.isCorrection = isCorrection
  }
}
