import Foundation
import Model

/// Supplies documents from the web, and tells afterwards what else a person should know.
protocol WebSupply: DocumentSupply {
  var visit: SourceVisit { get }
  var notes: [String] { get }
}

extension FetchRequest {
  /// What a source of a kind wants to be sent.
  static func accept(for kind: SourceDefinition.Kind) -> String {
    switch kind {
    case .feed:
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, */*;q=0.5"
    case .pages: page
    case .markdown: "text/markdown, text/plain;q=0.9, */*;q=0.5"
    }
  }

  static let page = "text/html, application/xhtml+xml, */*;q=0.5"
}
