import Feeds
import Foundation
import Model

/// Looks at each feed and list that a build has written, before it takes the place of the old one.
struct PublicationCheck {
  /// Where the folder is served; the documents say so themselves.
  let feedsBase: WebAddress

  /// What is found in a document; nil for a file that is neither a feed nor a list of feeds.
  func report(on document: Data, named name: String) -> CheckReport? {
    guard let dot = name.lastIndex(of: "."), let format = CheckedFormat(rawValue: String(name[name.index(after: dot)...])) else {
      return nil
    }
    // An archive in JSON names the feed that it is a page of, and has no word for itself.
    let address = format == .json ? nil : WebAddress("\(feedsBase)\(name)")
    return DocumentCheck.run(document, CheckOptions(format: format, address: address))
  }
}
