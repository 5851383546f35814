public import Model

extension SubscriptionList {
  /// The feeds as sources of a publication: each has a name that no other one has.
  ///
  /// It is made of the title where that is in Latin letters, and of the host where it is not.
  public var sources: [(name: Slug, feed: WebAddress)] {
    var taken: Set<Slug> = []
    return subscriptions.compactMap { subscription in
      let names = [TitleSlug.slug(of: subscription.title), subscription.feed.host, "feed"].compactMap { Slug($0) }
      guard let name = names.first.flatMap({ Self.free($0, taken) }) else { return nil }
      taken.insert(name)
      return (name, subscription.feed)
    }
  }

  private static func free(_ name: Slug, _ taken: Set<Slug>) -> Slug? {
    guard taken.contains(name) else { return name }
    return (2...taken.count + 1).lazy.compactMap { Slug("\(name.string.prefix(80))-\($0)") }.first { !taken.contains($0) }
  }
}
