import Findings
import Markup
import Model

/// Checks JSON Feed 1.0 and 1.1.
struct JSONFeedCheck {
  private let check: Check
  private let feed: JSONNode
  private let isVersion10: Bool

  static func run(_ text: String, _ check: Check) {
    do {
      let root = try JSONReader.read(text)
      guard case .object = root.value else {
        let place = CheckPlace(name: "document", text: "", position: root.position, specification: "JSON Feed 1.1, Top-level")
        return check.report(.jsonNoObject, at: place, "it is no object")
      }
      JSONFeedCheck(check: check, feed: root, isVersion10: root.member("version")?.value.string?.hasSuffix("/1") == true).run()
    } catch {
      let place = CheckPlace(name: "document", text: "", position: error.position, specification: "RFC 8259")
      check.report(.jsonSyntax, at: place, error.problem)
    }
  }

  private func run() {
    let object = JSONObjectCheck(table: .feed, check: check, path: "", isVersion10: isVersion10)
    object.run(feed)
    checkVersion(object)
    checkAddresses(object)
    JSONPeopleCheck(check: check, isVersion10: isVersion10).run(feed, path: "")
    if let expired = feed.member("expired"), case .bool(false) = expired.value.value {
      object.report(.jsonExpired, expired, "expired is false")
    }
    checkHubs()
    checkItems()
  }

  private func checkVersion(_ object: JSONObjectCheck) {
    guard let version = feed.member("version"), let text = version.value.string else { return }
    switch text {
    case "https://jsonfeed.org/version/1.1": break
    case "https://jsonfeed.org/version/1": object.report(.jsonVersionOld, version, "it is JSON Feed 1.0")
    default: object.report(.jsonVersion, version, "\(text.quoted) is no version of JSON Feed")
    }
    if feed.members.first?.name != "version" { object.report(.jsonFirst, version, "version is not the first member") }
  }

  private func checkAddresses(_ object: JSONObjectCheck) {
    let own = feed.member("feed_url")
    let options = check.options
    if let next = feed.member("next_url"), let address = next.value.string {
      if address == own?.value.string || address == options.address?.string { object.report(.jsonNext, next, "the next page is this one") }
      if address == options.subscription?.string { object.report(.jsonNext, next, "the next page is the feed itself, the first one") }
    }
    // All pages of a feed name the feed: there is no word for where a page is.
    if let own, let address = own.value.string, let served = options.subscription ?? options.address, served.string != address {
      object.report(.selfElsewhere, own, "feed_url is \(address.quoted), and the feed is served at \(served)")
    }
    if own == nil, let hubs = feed.member("hubs") { object.report(.hubWithoutSelf, hubs, "there are hubs and no feed_url") }
  }

  private func checkHubs() {
    let hubs = (feed.member("hubs")?.value.elements ?? []).compactMap { $0.member("url")?.value.string }
    check.declared = DeclaredLinks(own: feed.member("feed_url")?.value.string, hubs: Set(hubs))
    for (number, hub) in (feed.member("hubs")?.value.elements ?? []).enumerated() {
      guard isObject(hub, "hubs[\(number)]", MemberTable.hub) else { continue }
      let object = JSONObjectCheck(table: .hub, check: check, path: "hubs[\(number)]", isVersion10: isVersion10)
      object.run(hub)
      if let type = hub.member("type"), let name = type.value.string, !["WebSub", "rssCloud"].contains(name) {
        object.report(.jsonHubType, type, "\(name.quoted) is no type of hub that readers know")
      }
    }
  }

  private func checkItems() {
    var ids: Set<String> = []
    for (number, item) in (feed.member("items")?.value.elements ?? []).enumerated() {
      guard isObject(item, "items[\(number)]", MemberTable.item) else { continue }
      JSONItemCheck(check: check, item: item, path: "items[\(number)]", isVersion10: isVersion10).run()
      if let member = item.member("id"), let id = member.value.string, !id.isEmpty, !ids.insert(id).inserted {
        let place = CheckPlace(
          name: "items[\(number)].id", text: id, position: member.position, specification: MemberTable.item.specification)
        check.report(.jsonIDRepeated, at: place, "an item before has the id \(id.quoted)")
      }
    }
  }

  private func isObject(_ node: JSONNode, _ path: String, _ table: MemberTable) -> Bool {
    if case .object = node.value { return true }
    let place = CheckPlace(name: path, text: "", position: node.position, specification: table.specification)
    check.report(.memberType, at: place, "\(path) is no object")
    return false
  }
}
