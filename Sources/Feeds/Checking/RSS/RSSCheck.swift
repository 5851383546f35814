import Findings
import Markup

/// Checks RSS: 2.0 and 0.9x by one vocabulary, 1.0 by its own.
struct RSSCheck {
  let xml: XMLCheck

  func run(_ root: Element) {
    if root.name == "RDF" || root.name.hasSuffix(":RDF") {
      RDFCheck(xml: xml).run(root)
    } else {
      checkRSS(root)
    }
    ModuleCheck(xml: xml).run(root)
  }

  private func checkRSS(_ root: Element) {
    if let namespace = root.namespace {
      return xml.report(.rssNamespace, at: root, "RSS 2.0, Extending RSS", "\(xml.name(root)) is in the namespace \(namespace.quoted)")
    }
    checkVersion(root)
    xml.checkAttributes(of: root, by: ["version": .optional(.anything)], RSSVocabulary.specification)
    let channels = root.children("channel", in: nil)
    guard let channel = channels.first else {
      return xml.report(.channelMissing, at: root, "RSS 2.0, Required channel elements", "there is no <channel>")
    }
    if let second = channels.dropFirst().first {
      xml.report(.elementRepeated, at: second, "RSS 2.0, Required channel elements", "there is more than one <channel>")
    }
    for item in root.children("item", in: nil) { xml.report(.itemOutside, at: item, "RSS 2.0, item", "an item is outside the channel") }
    RSSChannelCheck(xml: xml, channel: channel).run()
  }

  private func checkVersion(_ root: Element) {
    switch root["version"]?.trimmed {
    case "2.0": break
    case "0.91", "0.92", "0.93", "0.94":
      xml.report(.rssObsolete, at: root, "RSS 2.0", "it is RSS \(root["version"] ?? "")")
    case let version?: xml.report(.rssVersion, at: root, "RSS 2.0, What is RSS?", "there is no RSS \(version.quoted)")
    case nil: xml.report(.rssVersion, at: root, "RSS 2.0, What is RSS?", "<rss> has no version")
    }
  }
}
