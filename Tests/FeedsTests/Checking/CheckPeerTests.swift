import Findings
import Feeds
import Foundation
import TestSupport
import Testing

/// What others refuse, we call an error.
@Suite(.serialized) struct CheckPeerTests {
  @Test(.enabled(if: Peer.schema("atom.rng") != nil, "the Atom schema lies beside the package in the workshop only"))
  func whatTheAtomSchemaRefusesIsAnError() throws {
    let schema = try #require(Peer.schema("atom.rng"))
    let folder = try TemporaryFolder()
    let documents = FaultyAtom.feed + FaultyAtom.entries + FaultyAtom.extensions
    var refused = 0
    for (number, document) in documents.enumerated() {
      let file = try folder.write(Data(document.document.utf8), "\(number).atom")
      let outcome = try Peer.run("xmllint", ["--noout", "--relaxng", schema.path(), file.path()])
      guard outcome.status != 0, !Self.stricter.contains(document.rule) else { continue }
      refused += 1
      #expect(DocumentCheck.run(Data(document.document.utf8)).hasErrors, "\(document.name)\n\(outcome.errors)")
    }
    #expect(refused >= 25)
  }

  /// The schema is not normative (RFC 4287 §1.3): it wants the entries last, and no white space around dates and addresses.
  private static let stricter: Set<String> = ["metadata-behind-entries", "white-space"]

  @Test func whatXmllintRefusesIsAnError() throws {
    let folder = try TemporaryFolder()
    for (number, document) in FaultTests.corpus.enumerated() where document.document.contains("<?xml") {
      let file = try folder.write(Data(document.document.utf8), "\(number).xml")
      let outcome = try Peer.run("xmllint", ["--noout", file.path()])
      if outcome.status != 0 { #expect(DocumentCheck.run(Data(document.document.utf8)).hasErrors, "\(document.name)\n\(outcome.errors)") }
    }
  }

  /// The schema closes what the specification leaves open: readers pass over members that they do not know.
  private static let tolerated: Set<String> = ["member-unknown"]

  @Test(.enabled(if: Peer.schema("jsonfeed-1.1.json") != nil, "the JSON Feed schema lies beside the package in the workshop only"))
  func whatTheJSONSchemaRefusesIsAnError() throws {
    let schema = try #require(Peer.schema("jsonfeed-1.1.json"))
    let folder = try TemporaryFolder()
    let documents = FaultyJSON.feed + FaultyJSON.items
    let files = try documents.enumerated().map { try folder.write(Data($1.document.utf8), "\($0).json").path() }
    let outcome = try Peer.python("validate_json.py", [schema.path()] + files)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let refused = Set(outcome.text.split(separator: "\n").compactMap { Int($0) })
    #expect(refused.count >= 12)
    for number in refused.sorted() where !Self.tolerated.contains(documents[number].rule) {
      let document = documents[number]
      #expect(DocumentCheck.run(Data(document.document.utf8)).hasErrors, "\(document.name)")
    }
  }
}
