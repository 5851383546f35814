import Foundation
import Markup

/// Inlines one page again and again, from text to text.
enum InlineContender {
  static func run(page path: String, runs: Int) async throws -> Measurement {
    let html = try String(contentsOfFile: path, encoding: .utf8)
    // The first run pays for tables that are made once.
    _ = try CSSInliner().inline(html)
    return try await Measurement.of("inline", articles: runs) {
      var bytes = 0
      for _ in 0..<runs { bytes += try CSSInliner().inline(html).html.utf8.count }
      return bytes
    }
  }
}
