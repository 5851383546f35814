import Markup
import Model

extension KnownSystem {
  /// The system that made a page, if it is known.
  static func recognise(_ document: Document) -> KnownSystem? {
    all.first { !document.elements(matching: $0.mark).isEmpty }
  }
}
