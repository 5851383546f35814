import Foundation
import Mail
import Model
import TestSupport
import Testing

/// Python's `email` library, strict about defects, reads what we write.
@Suite struct PythonPeerTests {
  @Test func pythonReadsAThousandMessagesWithoutADefect() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 5322)
    for number in 0..<1_000 {
      let sample = try RandomMessage(number: number, using: &generator)
      try folder.write(sample.message.bytes(), "\(number).eml")
      try folder.write(JSONSerialization.data(withJSONObject: sample.expected), "\(number).json")
    }
    let outcome = try Peer.python("email_parser.py", [folder.url.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let reports = try outcome.text.split(separator: "\n").map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
    #expect(reports.count == 1_000)
    for report in reports { #expect(report.faults.isEmpty, "\(report.name): \(report.faults)") }
  }

  private struct Report: Decodable {
    var name: String
    var faults: [String]
  }
}
