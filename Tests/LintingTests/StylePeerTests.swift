import Foundation
import Markup
import TestSupport
import Testing

@testable import Linting

/// The colours and sizes that the linter judges are those that Chromium computes.
@Suite struct StylePeerTests {
  /// Where we differ, and why.
  private static let meant: [String: String] = [
    "variables light p": "custom properties are not resolved: of the nine programs only Apple Mail on iOS knows them",
    "variables dark p": "custom properties are not resolved: of the nine programs only Apple Mail on iOS knows them",
    "word-like dark span": "windowtext is a colour of the system's, which Chromium makes white in dark mode",
  ]

  @Test func ofEveryTextTheColourTheGroundAndTheSizeAreThoseOfTheBrowser() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../MarkupTests/Fixtures/Inlining").standardized
    let outcome = try Peer.python("computed_looks.py", [folder.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let theirs = try JSONDecoder().decode([String: [String: [Look]]].self, from: outcome.output)
    #expect(theirs.count >= 25)
    var compared = 0
    var differing: [String: String] = [:]
    for (name, palettes) in theirs {
      let page = try LintedPage(String(contentsOf: folder.appending(path: "\(name).html"), encoding: .utf8))
      for (scheme, looks) in palettes {
        let ours = Self.looks(of: page, in: scheme == "dark" ? page.dark ?? page.light : page.light)
        for look in looks {
          // An element is known by its name and its words; what is seen in the browser must be seen here, too.
          guard let own = ours["\(look.name) \(look.text)"] else { continue }
          compared += 1
          if !look.matches(own) { differing["\(name) \(scheme) \(look.name)"] = "\(look.text): \(look) here \(own)" }
        }
      }
    }
    #expect(compared > 300)
    #expect(Set(differing.keys) == Set(Self.meant.keys), "\(differing)")
  }

  private static func looks(of page: LintedPage, in palette: StyledPage) -> [String: Look] {
    var looks: [String: Look] = [:]
    for element in page.seen where !element.ownText.isEmpty {
      let style = palette.style(of: element)
      let text = String(element.text.filter { !$0.isWhitespace }.prefix(20))
      looks["\(element.name) \(text)"] = Look(style, name: element.name, text: text)
    }
    return looks
  }

  /// How a text looks.
  struct Look: Decodable, CustomStringConvertible {
    var name: String
    var text: String
    var color: [Double]
    var background: [Double]
    var picture: Bool
    var size: Double

    init(_ style: ElementStyle, name: String, text: String) {
      let color = style.color.over(style.background)
      self.name = name
      self.text = text
      self.color = [color.red, color.green, color.blue]
      background = [style.background.red, style.background.green, style.background.blue]
      picture = style.isOverPicture
      size = style.fontSize
    }

    /// Whether nobody sees a difference: a step of a colour is rounding, as is a twentieth of a pixel.
    func matches(_ other: Look) -> Bool {
      let isNear = { (left: [Double], right: [Double]) in zip(left, right).allSatisfy { abs($0 - $1) <= 1.5 } }
      return isNear(color, other.color) && isNear(background, other.background) && picture == other.picture && abs(size - other.size) < 0.5
    }

    var description: String { "\(color) on \(background), \(size) px\(picture ? ", over a picture" : "")" }
  }
}
