/// How a site makes the path of an article's page, in the words of Hugo and Jekyll: `/:year/:month/:slug/`.
public struct PermalinkPattern: Hashable, Sendable {
  /// What is put in for a word with a colon before it.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// The date of publication: `2026`, `26`, `10` or `02`, and without a zero before it.
    case year, shortYear = "short_year", month, plainMonth = "i_month", day, plainDay = "i_day"
    /// Hugo: the title as a path. Jekyll: the `slug`, or the file's name without its date.
    case title
    /// The `slug`; without one as `title`.
    case slug
    /// The file's name, or of a bundle its folder's.
    case filename, contentBaseName = "contentbasename"
    /// The `slug`, or else the file's name.
    case slugOrFilename = "slugorfilename", slugOrContentBaseName = "slugorcontentbasename"
    /// The first folder; all folders.
    case section, sections
    /// The categories, one behind another.
    case categories
    /// `.html`
    case ending = "output_ext"
  }

  /// A part of the path.
  public enum Piece: Hashable, Sendable {
    /// Stands there as it is.
    case literal(String)
    /// Is put in.
    case field(Field)
  }

  /// The parts in their order.
  public let pieces: [Piece]

  /// Reads a pattern, or the name of one of Jekyll's styles; nil when it has a word that is not known, or none at all.
  public init?(_ text: String) {
    guard text.utf8.count <= 500 else { return nil }
    var pieces: [Piece] = []
    var rest = Substring(Self.styles[text] ?? text)
    while let colon = rest.firstIndex(of: ":") {
      if colon > rest.startIndex { pieces.append(.literal(String(rest[..<colon]))) }
      let word = rest[colon...].dropFirst()
      // `:output_ext` may stand right behind another word, and `:slug` begins `:slugorfilename`: the longest that fits is meant.
      let fitting = Field.allCases.filter { word.hasPrefix($0.rawValue) }
      guard let field = fitting.max(by: { $0.rawValue.count < $1.rawValue.count }) else { return nil }
      pieces.append(.field(field))
      rest = word.dropFirst(field.rawValue.count)
      if let next = rest.first, next.isLetter || next.isNumber { return nil }
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    guard pieces.contains(where: { if case .field = $0 { true } else { false } }) else { return nil }
    self.pieces = pieces
  }

  /// Jekyll's names for patterns that are used often.
  private static let styles = [
    "date": "/:categories/:year/:month/:day/:title:output_ext", "pretty": "/:categories/:year/:month/:day/:title/",
    "none": "/:categories/:title:output_ext",
  ]

  /// Jekyll's pattern unless it is told another.
  public static let jekyll = PermalinkPattern("date")
}
