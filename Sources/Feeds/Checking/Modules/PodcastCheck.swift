import Findings
import Markup
import Model

extension CheckRule {
  static let podcastIncomplete = CheckRule(
    "podcast-incomplete", .error, "Apple Podcasts, required tags", "Add it: directories refuse a podcast without.")
  static let podcastCategory = CheckRule(
    "podcast-category", .warning, "Apple Podcasts, categories",
    "Take it from Apple's list (https://podcasters.apple.com/support/1691-apple-podcasts-categories): directories file it nowhere otherwise."
  )
  static let podcastTwice = CheckRule(
    "podcast-repeated", .warning, "Apple Podcasts, RSS tags", "Keep one: directories take the first or the last.")
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
    for category in tags where category.name == "category" { check(category: category) }
    for part in [channel] + items { checkRepeated(in: part) }
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

  /// A category, and the narrower ones in it.
  private func check(category: Element) {
    let name = category["text"] ?? ""
    if PodcastCategory(name)?.description != name {
      return report(category, name, among: PodcastCategory.all.filter { !$0.contains(" / ") })
    }
    for narrower in category.children("category", in: NamespaceTable.itunes) {
      let path = "\(name) / \(narrower["text"] ?? "")"
      if PodcastCategory(path)?.description == path { continue }
      let others = PodcastCategory.all.filter { $0.hasPrefix("\(name) / ") }.map { String($0.dropFirst(name.count + 3)) }
      report(narrower, narrower["text"] ?? "", among: others)
    }
  }

  private func report(_ category: Element, _ name: String, among others: [String]) {
    guard !name.isEmpty else { return }
    let meant = NearestName.of(name, among: others).map { "; did you mean \($0)?" } ?? ""
    xml.report(.podcastCategory, at: category, "Apple Podcasts, categories", "Apple has no category \(name.quoted) there\(meant)")
  }

  private func checkRepeated(in parent: Element) {
    var seen: Set<String> = []
    for tag in parent.childElements where tag.namespace == NamespaceTable.itunes && !["category", "link"].contains(tag.name) {
      if !seen.insert(tag.name).inserted {
        xml.report(.podcastTwice, at: tag, "Apple Podcasts, RSS tags", "\(xml.name(tag)) is there before")
      }
    }
  }

  private func isRecording(_ enclosure: Element) -> Bool {
    let type = enclosure["type"]?.lowercased() ?? ""
    return type.hasPrefix("audio/") || type.hasPrefix("video/")
  }
}
