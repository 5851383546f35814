import Foundation
import Markup
import Model

/// The links on a page that are most likely those to the articles of its list.
///
/// Articles are listed by the same few elements again and again, with titles that say something and mostly with a date beside them;
/// menus have short words and no dates. So links are put together by the elements around them, and the group that says most wins.
struct LikelyLinks {
  let links: FoundLinks

  init(in document: Document, of site: Site) {
    let candidates = Self.candidates(in: document, of: site)
    let groups = Dictionary(grouping: candidates, by: \.surroundings)
    // Of equal groups the one that comes first on the page: a dictionary has no order.
    let best = groups.values.filter { Self.average(of: $0) >= 20 }.max { left, right in
      (Self.score(of: left), -(left.first?.place ?? 0)) < (Self.score(of: right), -(right.first?.place ?? 0))
    }
    var found = FoundLinks()
    if let best {
      for link in Self.completed(best, from: candidates) { found.add(link.target, on: site) }
    }
    links = found
  }

  private static func candidates(in document: Document, of site: Site) -> [ListLink] {
    guard let root = document.root else { return [] }
    let anchors = Site.anchors(in: root).prefix(ListPage.linkLimit)
    var items = ListItems()
    for anchor in anchors {
      if let target = site.target(of: anchor), site.isOwn(target) { items.add(anchor, to: target) }
    }
    return items.links
  }

  /// Each article counts once, however many links lead to it; a very long title does not count more than a long one.
  private static func score(of group: [ListLink]) -> Int {
    var best: [WebAddress: Int] = [:]
    for link in group { best[link.target] = max(best[link.target] ?? 0, link.weight) }
    return best.values.reduce(0, +)
  }

  private static func average(of group: [ListLink]) -> Int {
    score(of: group) / max(1, Set(group.map(\.target)).count)
  }

  /// The first story often stands above the list in a box of its own; its address looks like those of the others.
  private static func completed(_ group: [ListLink], from all: [ListLink]) -> [ListLink] {
    let shapes = Dictionary(grouping: group, by: \.shape).mapValues(\.count)
    guard let common = shapes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), common.key.contains("#"),
      common.value * 2 > group.count,
      let around = commonAncestor(of: group)?.parent
    else { return group }
    let known = Set(group.map(\.place))
    return all.filter { known.contains($0.place) || ($0.shape == common.key && !$0.isFurniture && $0.stands(in: around)) }
  }

  private static func commonAncestor(of group: [ListLink]) -> Element? {
    group.first?.anchor.ancestors.first { ancestor in group.dropFirst().allSatisfy { $0.stands(in: ancestor) } }
  }
}
