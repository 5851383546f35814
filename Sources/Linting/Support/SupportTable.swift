/// Which features of HTML and CSS work in which mail programs.
public struct SupportTable: Sendable {
  /// How well something works.
  public enum Level: String, Hashable, Sendable, Codable {
    case works = "y"
    case worksInPart = "a"
    case fails = "n"
    case unknown = "u"
  }

  /// What is lost where a feature does not work.
  public enum Loss: String, Hashable, Sendable, CaseIterable {
    /// Decoration.
    case look
    /// The arrangement of what is seen.
    case layout
    /// Something to read, see or use.
    case content
  }

  /// What is known of one feature.
  public struct Feature: Hashable, Sendable {
    /// The name in the data, for example `css-border-radius`.
    public let slug: String
    /// What people call it.
    public let title: String
    /// What is lost where it does not work.
    public let loss: Loss
    /// How well it works today.
    public let levels: [MailClient: Level]
    /// What is known of it in a program, in words.
    public let notes: [MailClient: [String]]

    init(slug: String, title: String, loss: Loss, levels: [MailClient: Level], notes: [MailClient: [String]] = [:]) {
      self.slug = slug
      self.title = title
      self.loss = loss
      self.levels = levels
      self.notes = notes
    }
  }

  /// The features by their slugs.
  public let features: [String: Feature]

  init(_ features: [Feature]) {
    self.features = Dictionary(features.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Our own table.
  public static let standard: SupportTable = {
    let words = standardRows.split { $0 == " " || $0 == "\n" }
    let rows = stride(from: 0, to: words.count - 2, by: 3).compactMap { place -> Feature? in
      let levels = words[place + 1].compactMap { Level(rawValue: String($0)) }
      guard levels.count == MailClient.usual.count, let loss = Loss(rawValue: String(words[place + 2])) else { return nil }
      let slug = String(words[place])
      return Feature(
        slug: slug, title: Self.title(of: slug), loss: loss,
        levels: Dictionary(zip(MailClient.usual, levels), uniquingKeysWith: { first, _ in first }))
    }
    return SupportTable(rows)
  }()

  /// `css-border-radius` is border-radius, `html-video` is <video>, `image-webp` is WEBP.
  private static func title(of slug: String) -> String {
    let parts = slug.split(separator: "-", maxSplits: 1)
    guard parts.count == 2 else { return slug }
    switch parts[0] {
    case "image": return parts[1].uppercased()
    case "html": return parts[1].contains("-") ? String(parts[1].replacing("-", with: " ")) : "\(parts[1]) of HTML"
    default: return String(parts[1])
    }
  }
}
