public import Importing
import Model

extension SourceDocument {
  /// A document as it came from the web: its charset is what the server says.
  public init(_ document: FetchedDocument) {
    self.init(name: document.address.string, bytes: document.body, contentType: document.headers["Content-Type"])
  }
}
