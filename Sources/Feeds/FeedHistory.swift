import Markup
import Model

/// Where a document stands among those that hold all that a feed ever had (RFC 5005).
///
/// Documents are named by what stands before the ending of their format, relative to `feedsBase`: `news-2026-10` is
/// `news-2026-10.atom` and its twins.
public enum FeedHistory: Hashable, Sendable {
  /// The document that readers subscribe to; `older` is the newest archive, nil when there is none (§4).
  case subscription(older: String?)
  /// Everything in the one document, so that what is not in it is gone (§2).
  case complete
  /// A part of the past, whose articles and address stay as they are (§4); `newer` is nil for the newest archive.
  case archive(name: String, older: String?, newer: String?)
  /// The month that is not over: what will be an archive and still changes, which an archive does not.
  case openMonth(name: String, older: String?)

  /// Whether it is one of a chain that nobody subscribes to.
  var isArchive: Bool { name != nil }

  /// The name of its own of a document that nobody subscribes to.
  var name: String? {
    switch self {
    case .archive(let name, _, _), .openMonth(let name, _): name
    case .subscription, .complete: nil
    }
  }

  /// The name of the next older document, where readers find more.
  var older: String? {
    switch self {
    case .subscription(let older), .archive(_, let older, _), .openMonth(_, let older): older
    case .complete: nil
    }
  }

  /// The element of `http://purl.org/syndication/history/1.0` that marks the document; nil for one that changes.
  var mark: StaticString? {
    switch self {
    case .subscription, .openMonth: nil
    case .complete: "fh:complete"
    case .archive: "fh:archive"
    }
  }
}

extension XMLWriter {
  /// Says where the document stands in the history of its feed; `link` is what Atom's link is called here.
  mutating func history(of feed: Feed, as format: FeedFormat, link name: StaticString) throws {
    if feed.history.isArchive { try link(name, rel: "current", href: feed.subscription(as: format), type: format.mediaType) }
    if let older = feed.history.older {
      try link(name, rel: "prev-archive", href: feed.address(of: older, as: format), type: format.mediaType)
    }
    if case .archive(_, _, let newer?) = feed.history {
      try link(name, rel: "next-archive", href: feed.address(of: newer, as: format), type: format.mediaType)
    }
    if let mark = feed.history.mark { try element(mark, attributes: [:]) }
  }
}
