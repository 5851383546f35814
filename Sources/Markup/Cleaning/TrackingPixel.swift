/// Images that only count readers.
enum TrackingPixel {
  /// Whether an image is too small to be seen.
  static func isOne(_ image: Element) -> Bool {
    let style = Declaration.inStyleAttribute(image["style"] ?? "")
    func size(_ property: String) -> Int? {
      let declared = style.last { $0.property == property }?.value
      return AttributeValue.number(image[property] ?? declared ?? "", in: 0...100_000)
    }
    let width = size("width")
    let height = size("height")
    if width == 0 || height == 0 { return true }
    return (width ?? 2) <= 1 && (height ?? 2) <= 1
  }

  /// Whether an address is that of a known counter.
  static func isTracker(_ address: String) -> Bool {
    let (host, path) = AddressPolicy.hostAndPath(address.lowercased())
    if hosts.contains(where: { host == $0 || host.hasSuffix(".\($0)") }) { return true }
    if places.contains(where: { (host == $0.host || host.hasSuffix(".\($0.host)")) && path.hasPrefix($0.path) }) { return true }
    return paths.contains { path.contains($0) }
  }

  private static let hosts: Set<String> = [
    "pixel.wp.com", "stats.wordpress.com", "b.wordpress.com", "google-analytics.com", "doubleclick.net", "quantserve.com",
    "scorecardresearch.com", "feedsportal.com", "pheedo.com", "feedads.g.doubleclick.net", "hm.baidu.com", "cnzz.com", "51.la",
    "statcounter.com", "chartbeat.com", "chartbeat.net", "pixel.quantserve.com", "rss-tracking.com", "counter.theconversation.com",
    "counter.theconversation.edu.au", "bat.bing.com", "analytics.twitter.com", "px.ads.linkedin.com", "b.scorecardresearch.com",
    "nimblebit.com", "sb.scorecardresearch.com", "anrdoezrs.net", "imp.pvnsolutions.com",
  ]

  private static let places: [(host: String, path: String)] = [
    ("feeds.feedburner.com", "/~r/"), ("feeds.feedburner.com", "/~ff/"), ("feedproxy.google.com", "/~r/"), ("facebook.com", "/tr"),
    ("medium.com", "/_/stat"), ("list-manage.com", "/track/open"), ("twitter.com", "/i/jot"), ("blogger.com", "/tracker"),
    ("blogblog.com", "/tracker"), ("amazon-adsystem.com", "/e/ir"), ("assoc-amazon.com", "/e/ir"),
  ]

  private static let paths = [
    "/wf/open", "/track/open", "/trk/open", "/open.aspx", "/tracking/pixel", "/pixel.gif", "/pixel.png", "/pixel?", "/tracker.gif",
    "/track.gif", "/beacon.gif", "/__utm.gif", "/piwik.php", "/matomo.php", "/o.gif?", "/open.gif", "/count.gif", "/counter.gif",
  ]
}
