/// What a podcast says of an article that is an episode of it, beyond what every article has.
///
/// The sound itself is the article's first attachment of audio or video, the picture its image.
public struct Episode: Hashable, Sendable, Codable {
  /// The title without numbers, where the headline has some.
  public var title: PlainText?
  /// Its number, from 1.
  public var number: Int?
  /// The number of its season, from 1.
  public var season: Int?
  /// What it is in its season.
  public var kind: Kind?
  /// Whether it is for adults; nil means that it is as its podcast is.
  public var isExplicit: Bool?
  /// Whether directories are asked not to show it.
  public var isBlocked: Bool
  /// What is said in it, as text.
  public var transcripts: [Transcript]
  /// The file of its chapters, in the JSON of the podcast namespace.
  public var chapters: WebAddress?
  /// Who is to be heard in it.
  public var people: [PodcastPerson]

  /// An episode of these parts; numbers that are not positive count as unknown.
  public init(
    title: PlainText? = nil, number: Int? = nil, season: Int? = nil, kind: Kind? = nil, isExplicit: Bool? = nil, isBlocked: Bool = false,
    transcripts: [Transcript] = [], chapters: WebAddress? = nil, people: [PodcastPerson] = []
  ) {
    self.title = title
    self.number = number.flatMap { $0 > 0 ? $0 : nil }
    self.season = season.flatMap { $0 > 0 ? $0 : nil }
    self.kind = kind
    self.isExplicit = isExplicit
    self.isBlocked = isBlocked
    self.transcripts = transcripts
    self.chapters = chapters
    self.people = people
  }

  /// The kinds of episode that directories tell apart.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A whole episode.
    case full
    /// An advertisement of the podcast or a season.
    case trailer
    /// Something beside the series.
    case bonus
  }
}

/// The words of an episode as a file.
public struct Transcript: Hashable, Sendable, Codable {
  /// Where it is.
  public var url: WebAddress
  /// What it is: `text/vtt`, `application/x-subrip`, `text/html`, `application/json` or `text/plain`.
  public var mediaType: MediaType
  /// The language, if not the episode's.
  public var language: LanguageTag?

  /// Nil when neither the type nor the name of the file says what it is.
  public init?(url: WebAddress, mediaType: MediaType? = nil, language: LanguageTag? = nil) {
    let ending = url.path.split(separator: ".").last?.lowercased() ?? ""
    guard let type = mediaType ?? Self.byEnding[ending].flatMap({ MediaType($0) }) else { return nil }
    self.url = url
    self.mediaType = type
    self.language = language
  }

  private static let byEnding = [
    "vtt": "text/vtt", "srt": "application/x-subrip", "html": "text/html", "htm": "text/html", "json": "application/json",
    "txt": "text/plain",
  ]
}

/// Who is to be heard in a podcast.
public struct PodcastPerson: Hashable, Sendable, Codable {
  /// The name to show.
  public var name: PlainText
  /// What they do, in the words of the podcast taxonomy, for example `guest`; nil means host.
  public var role: PlainText?
  /// A page about them.
  public var url: WebAddress?
  /// A picture of them.
  public var image: WebAddress?

  /// A person of these parts.
  public init(name: PlainText, role: PlainText? = nil, url: WebAddress? = nil, image: WebAddress? = nil) {
    self.name = name
    self.role = role
    self.url = url
    self.image = image
  }
}

extension Article {
  /// The sound or film that a podcast plays; nil for an article that is only read.
  public var recording: Attachment? {
    attachments.first { ["audio", "video"].contains($0.mediaType.topLevel) }
  }
}
