import Foundation
public import Markup
public import Model

/// A list of feeds, as readers and other publishers export it (OPML 1.0 and 2.0); it holds no articles of its own.
public struct SubscriptionList: Hashable, Sendable {
  /// What the list is called.
  public var title: PlainText?
  /// The feeds in the order of the document, each address once.
  public var subscriptions: [ListedFeed]
  /// What was put right on the way.
  public var repairs: [Repair]

  /// Reads a document; nil when it is something else than a list of feeds.
  ///
  /// Throws when it is one that cannot be read.
  public static func read(_ document: SourceDocument) throws(ImportError) -> SubscriptionList? {
    do {
      return try parsed(document)
    } catch {
      throw ImportError(document: document.name, problem: error)
    }
  }

  private static func parsed(_ document: SourceDocument) throws(ImportProblem) -> SubscriptionList? {
    let decoded: DecodedText
    do {
      decoded = try TextDecoding.decode(document.bytes, declared: document.charset)
    } catch {
      // What is no text is no list either; whoever reads it as an article says what is wrong.
      return nil
    }
    guard DocumentFormat.rootElement(of: decoded.text) == "opml" else { return nil }
    try DocumentBounds.checkFeed(decoded.text)
    let xml = try FeedXML.document(decoded.text)
    guard let root = xml.root else { throw .malformed(reason: "there is no element in it", line: nil) }
    var reader = OutlineReader()
    for outline in root.firstChild("body")?.childElements ?? [] { reader.read(outline, folders: []) }
    return SubscriptionList(
      title: root.firstChild("head")?.firstChild("title").flatMap { PlainText($0.text) }, subscriptions: reader.subscriptions,
      repairs: decoded.repairs + xml.repairs + reader.repairs)
  }
}

/// One feed of a list.
public struct ListedFeed: Hashable, Sendable {
  /// What the list calls it.
  public var title: PlainText
  /// Where the feed is.
  public var feed: WebAddress
  /// The page of whoever publishes it.
  public var page: WebAddress?
  /// The folders that it lies in, the outermost first.
  public var folders: [PlainText]
}
