public import Foundation

extension SupportTable {
  /// The data of caniemail could not be read.
  public struct Malformed: Error, CustomStringConvertible {
    /// Why, without a full stop.
    public let description: String
  }

  /// The largest file of data, in bytes.
  public static let byteLimit = 32 << 20

  /// Reads the data of caniemail: a list of features, each with its `slug`, `title`, `stats` and `notes`.
  ///
  /// The last version of a program is today's; the order in the file counts, since versions do not sort. What is lost where a feature does
  /// not work is taken from our own table, and counts as decoration where that does not know the feature.
  public init(caniemail data: Data) throws(Malformed) {
    guard data.count <= Self.byteLimit else { throw Malformed(description: "it has \(data.count) bytes, more than \(Self.byteLimit)") }
    let entries: [Entry]
    do {
      entries = try JSONDecoder().decode([Entry].self, from: data)
    } catch {
      throw Malformed(description: "it is not caniemail's list of features in JSON")
    }
    guard !entries.isEmpty else { throw Malformed(description: "it lists no features") }
    self.init(entries.map(\.feature))
  }

  private struct Entry: Decodable {
    let slug: String
    let title: String
    let stats: [String: [[String]]]
    let notes: [String: String]?

    var feature: Feature {
      var levels: [MailClient: Level] = [:]
      var known: [MailClient: [String]] = [:]
      for (name, versions) in stats {
        guard let words = versions.last?.last?.split(separator: " "), let first = words.first else { continue }
        levels[MailClient(name)] = Level(rawValue: String(first)) ?? .unknown
        known[MailClient(name)] = words.dropFirst().compactMap { notes?[String($0.drop { $0 == "#" })] }
      }
      return Feature(
        slug: slug, title: title, loss: SupportTable.standard.features[slug]?.loss ?? .look, levels: levels, notes: known)
    }
  }
}
