import Importing
import Markup
import Model

/// A list of feeds as `--json` shows it.
struct SubscriptionsJSON: Encodable {
  var title: String?
  var feeds: [Feed]
  var repairs: [String]

  struct Feed: Encodable {
    var title: String
    var feed: String
    var page: String?
    var folders: [String]
  }

  init(_ list: SubscriptionList) {
    title = list.title?.string
    feeds = list.subscriptions.map {
      Feed(title: $0.title.string, feed: $0.feed.string, page: $0.page?.string, folders: $0.folders.map(\.string))
    }
    repairs = list.repairs.map(\.message)
  }
}

/// A list of feeds, for a person, with the way to make sources of them.
enum SubscriptionsText {
  static func show(_ list: SubscriptionList) {
    Terminal.print("\(list.title?.string ?? "A list of feeds"): \(counted(list.subscriptions.count, "feed"))\n")
    for subscription in list.subscriptions {
      let folders = subscription.folders.isEmpty ? nil : subscription.folders.map(\.string).joined(separator: " / ")
      let facts = FactList([("feed", subscription.feed.string), ("page", subscription.page?.string), ("folder", folders)])
      Terminal.print("\(subscription.title)\n\(facts)\n")
    }
    for repair in list.repairs { Terminal.print("repaired: \(repair.line.map { "line \($0): " } ?? "")\(repair.message)") }
    guard !list.subscriptions.isEmpty else { return }
    Terminal.print("A list holds no articles. To publish those of its feeds, name them in tidings.yaml:\n\nsources:")
    for source in list.sources {
      let quoted = source.feed.string.replacing("'", with: "''")
      Terminal.print("  - {name: \(source.name), kind: feed, url: '\(quoted)'}")
    }
  }
}
