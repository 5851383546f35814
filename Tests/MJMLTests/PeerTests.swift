import Foundation
import MJML
import TestSupport
import Testing

/// The same designs through mjml-python show the same words, links, images and columns, but for what we mean to differ in.
@Suite struct PeerTests {
  /// What differs, and why (docs/mjml.md).
  private static let meant: [String: [String: String]] = [
    "carousel": ["images": "the padding of a carousel narrows its images"],
    "columns": ["images": "mjml-python takes 4 of 198 pixels away where padding, border and inner border are 26"],
    "hero": ["images": "the inner padding of a hero counts everywhere"],
    "navbar": ["links": "an address is resolved against base-url, not pasted behind it"],
    "social": ["links": "the address that is shared is percent-encoded"],
  ]

  @Test(arguments: [
    "accordion", "button", "carousel", "columns", "hero", "image", "inline", "lines", "navbar", "sections", "social", "text",
  ])
  func theSameIsSeen(_ name: String) throws {
    let source = try Fixture.text("\(name).mjml")
    let folder = try TemporaryFolder(["\(name).mjml": source, "\(name).html": try MJMLRenderer().render(source).html])
    let outcome = try Peer.python("compare_mjml.py", [folder.url.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONDecoder().decode([String: [String: Differing]].self, from: outcome.output)
    let differences = try #require(report[name])
    #expect(Set(differences.keys) == Set((Self.meant[name] ?? [:]).keys), "\(differences)")
  }

  /// That something differs; what exactly is for the eye.
  private struct Differing: Decodable, CustomStringConvertible {
    let description: String

    init(from decoder: any Decoder) throws {
      description = "differs"
    }
  }
}
