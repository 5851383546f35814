import Foundation
import MJML
import TestSupport
import Testing

/// Every fixture renders to the file of its name in `Golden`.
@Suite struct GoldenTests {
  @Test(arguments: [
    "text", "sections", "columns", "image", "button", "lines", "social", "head", "inline", "hero", "navbar", "accordion", "carousel",
    "attributes", "dark", "languages",
  ])
  func rendersAsRead(_ name: String) throws {
    let output = try MJMLRenderer().render(try Fixture.text("\(name).mjml"), name: "\(name).mjml")
    expectGolden(output.html, "\(name).html")
  }
}

/// Files that the tests read.
enum Fixture {
  static func text(_ name: String, file: String = #filePath) throws -> String {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return try String(contentsOf: url, encoding: .utf8)
  }
}
