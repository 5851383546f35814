import Markup
import Model

/// Reads what a podcast says of an episode, in the words of iTunes and of the podcast namespace.
enum FeedEpisode {
  /// How many people and transcripts are taken.
  private static let most = 100

  /// The episode; nil for an item that is none, or says nothing of it.
  static func episode(of item: Element, base: WebAddress) -> Episode? {
    let episode = Episode(
      title: item.text(.rss, "title") == nil ? nil : item.text(.itunes, "title").flatMap { PlainText($0) },
      number: number("episode", of: item), season: number("season", of: item),
      kind: item.text(.itunes, "episodeType").flatMap { Episode.Kind(rawValue: $0.lowercased()) },
      isExplicit: item.text(.itunes, "explicit").flatMap(flag), isBlocked: item.text(.itunes, "block").flatMap(flag) ?? false,
      transcripts: item.children(.podcast, "transcript").prefix(most).compactMap { transcript($0, base: base) },
      chapters: item.child(.podcast, "chapters")?["url"].flatMap { base.resolving($0) },
      people: item.children(.podcast, "person").prefix(most).compactMap { person($0, base: base) })
    return episode == Episode() ? nil : episode
  }

  private static func number(_ name: String, of item: Element) -> Int? {
    (item.text(.itunes, name) ?? item.text(.podcast, name)).flatMap { Int($0) }
  }

  /// Today's `true` and `false`, and the words that were used before them.
  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "explicit": true
    case "false", "no", "clean": false
    default: nil
    }
  }

  private static func transcript(_ element: Element, base: WebAddress) -> Transcript? {
    guard let url = element["url"].flatMap({ base.resolving($0) }) else { return nil }
    return Transcript(
      url: url, mediaType: element["type"].flatMap { MediaType($0) }, language: element["language"].flatMap { LanguageTag($0) })
  }

  private static func person(_ element: Element, base: WebAddress) -> PodcastPerson? {
    PlainText(element.trimmedText).map { name in
      PodcastPerson(
        name: name, role: element["role"].flatMap { PlainText($0) }, url: element["href"].flatMap { base.resolving($0) },
        image: element["img"].flatMap { base.resolving($0) })
    }
  }
}
