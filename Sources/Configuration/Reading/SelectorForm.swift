import Markup

extension ValueForm where Value == String {
  /// A CSS selector, kept as it is written; the importer reads it again.
  static var selector: ValueForm {
    ValueForm("a CSS selector such as '.article h1'", advice: fault) { fault(in: $0) == nil ? $0 : nil }
  }

  private static func fault(in css: String) -> String? {
    do {
      _ = try Selector(css)
      return nil
    } catch {
      switch error {
      case .selector(_, let reason): return reason
      case .tooMuchWork: return error.description
      }
    }
  }
}
