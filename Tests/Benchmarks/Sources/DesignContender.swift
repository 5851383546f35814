import Foundation
import MJML

/// Renders a design so many times, as a newsletter is rendered once an edition.
enum DesignContender {
  static func run(design path: String, times: Int) async throws -> Measurement {
    let source = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    return try await Measurement.of("mjml", articles: times) {
      var bytes = 0
      for _ in 0..<times { bytes += try MJMLRenderer().render(source).html.utf8.count }
      return bytes
    }
  }
}
