import Markup

extension CheckRule {
  static let podcastIncomplete = CheckRule(
    "podcast-incomplete", .error, "Apple Podcasts, required tags", "Add it: directories refuse a podcast without.")
  static let podcastEpisode = CheckRule(
    "podcast-episode", .warning, "Apple Podcasts, required episode tags", "Add it: directories leave out episodes without.")
}

/// Checks a podcast: a channel that says so itself, with sound or pictures that move.
struct PodcastCheck {
  let xml: XMLCheck
  private static let specification = "Apple Podcasts, required tags"
  /// What only a podcast has; names and summaries stand in other feeds as well.
  private static let marks: Set<String> = ["category", "owner", "type", "explicit", "image", "new-feed-url"]

  func run(_ channel: Element) {
    let tags = channel.childElements.filter { $0.namespace == NamespaceTable.itunes }
    let items = channel.children("item", in: nil)
    let episodes = items.filter { $0.children("enclosure", in: nil).contains(where: isRecording) }
    guard tags.contains(where: { Self.marks.contains($0.name) }), !episodes.isEmpty else { return }
    for name in ["image", "category", "explicit"] where !tags.contains(where: { $0.name == name }) {
      xml.report(.podcastIncomplete, at: channel, Self.specification, "the podcast has no <itunes:\(name)>")
    }
    for name in ["language"] where channel.child(name, in: nil) == nil {
      xml.report(.podcastIncomplete, at: channel, Self.specification, "the podcast has no <\(name)>")
    }
    for episode in episodes {
      for name in ["title", "guid"] where episode.child(name, in: nil) == nil {
        xml.report(.podcastEpisode, at: episode, "Apple Podcasts, required episode tags", "the episode has no <\(name)>")
      }
    }
  }

  private func isRecording(_ enclosure: Element) -> Bool {
    let type = enclosure["type"]?.lowercased() ?? ""
    return type.hasPrefix("audio/") || type.hasPrefix("video/")
  }
}
