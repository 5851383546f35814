public import Model

extension SubscriptionList {
  /// The feeds as sources of a publication: each has a name that no other one has.
  ///
  /// It is made of the title where that is in Latin letters, and of the host where it is not.
  public var sources: [(name: Slug, feed: WebAddress)] {
    var names = FreeNames()
    return subscriptions.compactMap { subscription in
      let wanted = [TitleSlug.slug(of: subscription.title), subscription.feed.host, "feed"].lazy.compactMap { Slug($0) }.first
      return wanted.flatMap { names.take($0) }.map { ($0, subscription.feed) }
    }
  }
}

/// Gives out names, each once.
private struct FreeNames {
  private var taken: Set<Slug> = []
  /// The number that was last put behind a name; a list may have the same name fifty thousand times.
  private var numbers: [String: Int] = [:]

  mutating func take(_ wanted: Slug) -> Slug? {
    if taken.insert(wanted).inserted { return wanted }
    let beginning = String(wanted.string.prefix(80))
    var number = numbers[beginning] ?? 1
    while true {
      number += 1
      guard let name = Slug("\(beginning)-\(number)") else { return nil }
      guard taken.insert(name).inserted else { continue }
      numbers[beginning] = number
      return name
    }
  }
}
