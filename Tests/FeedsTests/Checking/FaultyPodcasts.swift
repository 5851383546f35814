import Findings
import Feeds

/// What is wrong with podcasts.
enum FaultyPodcasts {
  private static let itunes = " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\""
  private static let podcast = " xmlns:podcast=\"https://podcastindex.org/namespace/1.0\""
  private static let sound = "<enclosure url=\"https://www.example.edu/a.mp3\" type=\"audio/mpeg\" length=\"2\"/>"
  /// All that Apple requires of a channel.
  static let show =
    "<language>en</language><itunes:image href=\"https://www.example.edu/a.png\"/><itunes:explicit>false</itunes:explicit>"
    + "<itunes:category text=\"Science\"><itunes:category text=\"Physics\"/></itunes:category>"

  static let all: [FaultyDocument] = [
    FaultyDocument(
      name: "a podcast without a picture",
      document: Specimen.rss(
        sound, channel: "<language>en</language><itunes:category text=\"Science\"/><itunes:explicit>false</itunes:explicit>", root: itunes),
      rule: "podcast-incomplete", severity: .error, line: 3),
    FaultyDocument(
      name: "a podcast that is perhaps explicit", document: Specimen.rss(channel: "<itunes:explicit>maybe</itunes:explicit>", root: itunes),
      rule: "value-choice", severity: .error, line: 8),
    FaultyDocument(
      name: "a picture of a podcast as text",
      document: Specimen.rss(channel: "<itunes:image>https://www.example.edu/a.png</itunes:image>", root: itunes),
      rule: "attribute-missing", severity: .error, line: 8),
    FaultyDocument(
      name: "a duration in words", document: Specimen.rss("<itunes:duration>5 minutes</itunes:duration>", root: itunes),
      rule: "itunes-duration", severity: .error, line: 13),
    FaultyDocument(
      name: "a podcast's name that is no UUID", document: Specimen.rss(channel: "<podcast:guid>my-podcast</podcast:guid>", root: podcast),
      rule: "podcast-guid", severity: .error, line: 8),
    FaultyDocument(
      name: "a transcript of no type",
      document: Specimen.rss("<podcast:transcript url=\"https://www.example.edu/a.srt\"/>", root: podcast), rule: "attribute-missing",
      severity: .error, line: 13),
    FaultyDocument(
      name: "a podcast without a language",
      document: Specimen.rss(sound, channel: show.replacing("<language>en</language>", with: ""), root: itunes),
      rule: "podcast-incomplete", severity: .error, line: 3),
    FaultyDocument(
      name: "a podcast without a category",
      document: Specimen.rss(sound, channel: show.replacing(/<itunes:category.*/, with: ""), root: itunes),
      rule: "podcast-incomplete", severity: .error, line: 3),
    FaultyDocument(
      name: "an episode without a guid", document: Specimen.rss(sound, channel: show, root: itunes, guid: ""), rule: "podcast-episode",
      severity: .warning, line: 9, also: ["guid-missing"]),
    FaultyDocument(
      name: "a category that Apple does not have",
      document: Specimen.rss(channel: "<itunes:category text=\"Travel\"/>", root: itunes), rule: "podcast-category", severity: .warning,
      line: 8),
    FaultyDocument(
      name: "a category in small letters", document: Specimen.rss(channel: "<itunes:category text=\"science\"/>", root: itunes),
      rule: "podcast-category", severity: .warning, line: 8),
    FaultyDocument(
      name: "a narrower category of another one",
      document: Specimen.rss(
        channel: "<itunes:category text=\"Science\">\n<itunes:category text=\"Politics\"/></itunes:category>", root: itunes),
      rule: "podcast-category", severity: .warning, line: 9),
    FaultyDocument(
      name: "explicit said twice",
      document: Specimen.rss("<itunes:explicit>true</itunes:explicit>\n<itunes:explicit>false</itunes:explicit>", root: itunes),
      rule: "podcast-repeated", severity: .warning, line: 14),
    FaultyDocument(
      name: "a seventh and a half episode", document: Specimen.rss("<itunes:episode>7.5</itunes:episode>", root: itunes),
      rule: "value-number", severity: .error, line: 13),
    FaultyDocument(
      name: "a sound bite that starts in words",
      document: Specimen.rss("<podcast:soundbite startTime=\"soon\" duration=\"5\"/>", root: podcast), rule: "value-decimal",
      severity: .error, line: 13),
  ]
}
