import Findings
import Feeds
import Foundation
import Model

/// Looks at each feed and list that a build has written, before it takes the place of the old one.
struct PublicationCheck {
  /// Where the folder is served; the documents say so themselves.
  let feedsBase: WebAddress

  /// What is found in a document; nil for a file that is neither a feed nor a list of feeds.
  ///
  /// Of an archive it is compared, too, whether it leads to the feed that people subscribe to.
  func report(on document: Data, named name: String, archiveOf feed: Slug? = nil) -> CheckReport? {
    guard let dot = name.lastIndex(of: "."), let format = CheckedFormat(rawValue: String(name[name.index(after: dot)...])),
      !format.isMail
    else {
      return nil
    }
    let subscription = feed.flatMap { WebAddress("\(feedsBase)\($0).\(format.rawValue)") }
    return DocumentCheck.run(document, CheckOptions(format: format, address: WebAddress("\(feedsBase)\(name)"), subscription: subscription))
  }
}
