import Foundation
import MJML
import TestSupport
import Testing

/// The same designs through mjml-python make the same trees, but for what `docs/mjml.md` says.
@Suite struct PeerTests {
  /// What mjml-python 1.4.2 refuses, or cannot know.
  private static let notForThem: Set<String> = [
    "attributes",  // no mj-html-attributes
    "dark", "dark-borders", "dark-icons", "languages",  // our own attributes
    "head",  // nothing before <mjml>, no components in mj-class
  ]

  @Test func theTreesAreTheSameButForWhatIsMeant() throws {
    let names = try Fixture.names.filter { !Self.notForThem.contains($0) }
    #expect(names.count >= 30)
    let folder = try TemporaryFolder(
      Dictionary(
        uniqueKeysWithValues: try names.flatMap { name in
          let source = try Fixture.text("\(name).mjml")
          return [("\(name).mjml", source), ("\(name).html", try MJMLRenderer().render(source).html)]
        }))
    let outcome = try Peer.python("compare_mjml.py", [folder.url.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONDecoder().decode([String: [Difference]].self, from: outcome.output)
    #expect(Set(report.keys) == Set(names))
    var unused = try MeantDifference.documented()
    let meant = unused
    for (name, differences) in report {
      for difference in differences {
        let rows = meant.filter { $0.covers(difference, in: name) }
        #expect(!rows.isEmpty, "\(name)\(difference.place): \(difference.what) is \(difference.ours), theirs \(difference.theirs)")
        unused.removeAll { rows.contains($0) }
      }
    }
    #expect(unused.isEmpty)
  }
}

/// Something that is not the same in both trees.
struct Difference: Decodable {
  let place: String
  let what: String
  let ours: String
  let theirs: String
}

/// A row of the table in `docs/mjml.md`.
struct MeantDifference: Equatable, CustomTestStringConvertible {
  let what: [String]
  let ours: String
  let theirs: String

  var testDescription: String { "\(what.joined(separator: ", ")): \(ours), \(theirs)" }

  static func documented(file: String = #filePath) throws -> [MeantDifference] {
    let root = URL(filePath: file).deletingLastPathComponent().appending(path: "../..")
    let text = try String(contentsOf: root.appending(path: "docs/mjml.md"), encoding: .utf8)
    let table = text.components(separatedBy: "| what | here | mjml-python | why |\n").last ?? ""
    return table.split(separator: "\n").prefix { $0.hasPrefix("|") }.dropFirst().map { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let plain = { (cell: String) in cell.replacing("`", with: "") }
      return MeantDifference(what: plain(cells[0]).components(separatedBy: ", "), ours: plain(cells[1]), theirs: plain(cells[2]))
    }
  }

  func covers(_ difference: Difference, in design: String) -> Bool {
    let isMeant = what.contains { Self.matches($0, difference.what) || Self.matches($0, "\(design) \(difference.what)") }
    return isMeant && Self.matches(ours, difference.ours) && Self.matches(theirs, difference.theirs)
  }

  /// Whether a text has the parts of a pattern between its stars, in order, and begins and ends as it does.
  private static func matches(_ pattern: String, _ text: String) -> Bool {
    var parts = pattern.components(separatedBy: "*")[...]
    guard let first = parts.popFirst(), text.hasPrefix(first) else { return false }
    guard let last = parts.popLast() else { return first == text }
    var rest = text.dropFirst(first.count)
    for part in parts where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
