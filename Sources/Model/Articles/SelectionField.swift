/// What articles are selected by, from what is narrowest, as a rule, to what is widest.
public enum SelectionField: String, Hashable, Sendable, CaseIterable {
  /// A keyword.
  case tag
  /// The name of somebody who wrote it.
  case author
  /// The department of the publication that it stands in.
  case section
  /// The language that it is written in.
  case language
}
