import Markup
import Model

/// What a front matter says of an episode of a podcast, under `podcast`.
enum FrontMatterEpisode {
  private static let keys = [
    "title", "episode", "season", "type", "explicit", "block", "transcripts", "transcript", "chapters", "people",
  ]

  /// The episode; nil when the front matter has none.
  static func episode(in fields: inout FrontMatterMapping, base: WebAddress) -> Episode? {
    guard let value = fields.value("podcast") else { return nil }
    guard let entries = value.entries else {
      fields.note("podcast", "is not a mapping of title, episode, season and the like; ignored it")
      return nil
    }
    var podcast = FrontMatterMapping(entries, path: "podcast.", keys: keys)
    podcast.noteOthers(among: keys)
    let transcripts = transcripts("transcript", in: &podcast, base: base) + transcripts("transcripts", in: &podcast, base: base)
    let people = people(in: &podcast, base: base)
    let episode = Episode(
      title: podcast.text("title"), number: podcast.count("episode"), season: podcast.count("season"), kind: kind(in: &podcast),
      isExplicit: flag("explicit", in: &podcast), isBlocked: flag("block", in: &podcast) ?? false, transcripts: transcripts,
      chapters: podcast.address("chapters", base: base), people: people)
    fields.note(podcast.repairs)
    return episode
  }

  private static func kind(in podcast: inout FrontMatterMapping) -> Episode.Kind? {
    guard let text = podcast.string("type") else { return nil }
    if let kind = Episode.Kind(rawValue: text.lowercased()) { return kind }
    podcast.note("type", "is none of full, trailer and bonus; ignored it")
    return nil
  }

  private static func flag(_ key: String, in podcast: inout FrontMatterMapping) -> Bool? {
    guard let text = podcast.string(key) else { return nil }
    let flag = FrontMatterMapping.flag(text)
    if flag == nil { podcast.note(key, "is neither true nor false; ignored it") }
    return flag
  }

  /// Addresses, or mappings of `url`, `type` and `language`; one alone needs no list.
  private static func transcripts(_ key: String, in podcast: inout FrontMatterMapping, base: WebAddress) -> [Transcript] {
    var transcripts: [Transcript] = []
    for value in podcast.list(key) {
      var fields = mapping(value, or: "url", path: "podcast.\(key).", keys: ["url", "type", "language"])
      if let url = fields.address("url", base: base) {
        let type = fields.string("type").flatMap { MediaType($0) }
        let transcript = Transcript(url: url, mediaType: type, language: fields.string("language").flatMap { LanguageTag($0) })
        if transcript == nil { fields.note("url", "does not tell what it is: give a type such as text/vtt; left it out") }
        transcripts += [transcript].compactMap(\.self)
      }
      podcast.note(fields.repairs)
    }
    return transcripts
  }

  /// Names, or mappings of `name`, `role`, `url` and `image`; one alone needs no list.
  private static func people(in podcast: inout FrontMatterMapping, base: WebAddress) -> [PodcastPerson] {
    var people: [PodcastPerson] = []
    for value in podcast.list("people") {
      var fields = mapping(value, or: "name", path: "podcast.people.", keys: ["name", "role", "url", "image"])
      let role = fields.text("role")
      let (url, image) = (fields.address("url", base: base), fields.address("image", base: base))
      if let name = fields.text("name") {
        people.append(PodcastPerson(name: name, role: role, url: url, image: image))
      } else {
        fields.note("name", "is missing; left the person out")
      }
      podcast.note(fields.repairs)
    }
    return people
  }

  /// A mapping; a text alone is the value of its most important key.
  private static func mapping(_ value: FrontMatterValue, or key: String, path: String, keys: [String]) -> FrontMatterMapping {
    let entries = value.entries ?? [FrontMatterEntry(key: key, line: nil, value: value)]
    var mapping = FrontMatterMapping(entries, path: path, keys: keys)
    mapping.noteOthers(among: keys)
    return mapping
  }
}
