import Foundation
import Mail
import Model
import TestSupport
import Testing

/// Python's `email` library, strict about defects, reads what we write.
@Suite struct PythonPeerTests {
  @Test func pythonReadsTwoHundredMessagesWithoutADefect() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 5322)
    for number in 0..<200 { try Sample(number: number, using: &generator).write(to: folder.url) }

    let outcome = try Peer.python("email_parser.py", [folder.url.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let reports = try outcome.text.split(separator: "\n").map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
    #expect(reports.count == 200)
    for report in reports { #expect(report.faults.isEmpty, "\(report.name): \(report.faults)") }
  }

  private struct Report: Decodable {
    var name: String
    var faults: [String]
  }

  private struct Sample {
    var number: Int
    var subject: PlainText
    var name: PlainText
    var text: String
    var fileName: PlainText

    init(number: Int, using generator: inout SeededGenerator) throws {
      self.number = number
      subject = try MailFixtures.text("S " + HostileText.random(upTo: 40, using: &generator))
      name = try MailFixtures.text("N " + HostileText.random(upTo: 12, using: &generator))
      text = HostileText.random(upTo: 200, using: &generator).replacing("\u{0}", with: "")
      fileName = try MailFixtures.text("f\(HostileText.random(upTo: 10, using: &generator).replacing("/", with: "")).pdf")
    }

    func write(to folder: URL) throws {
      let message = try self.message()
      try message.bytes().write(to: folder.appending(path: "\(number).eml"))
      let expected: [String: Any] = [
        "subject": subject.string, "from": [name.string, "news@example.edu"], "to": ["", "reader@example.com"],
        "text": lines(text), "html": lines("<p>\(text)</p>"),
        "files": number.isMultiple(of: 3) ? [fileName.string.replacing("\\", with: "_")] : [],
        "date": "2026-11-20T09:00:00+08:00",
      ]
      try JSONSerialization.data(withJSONObject: expected).write(to: folder.appending(path: "\(number).json"))
    }

    private func message() throws -> MailMessage {
      let body = MIMEPart.alternative(.text(text), [.html("<p>\(text)</p>")])
      let file = MailFile(name: fileName, mediaType: try MailFixtures.mediaType("application/pdf"), content: Data(text.utf8))
      return MailMessage(
        from: Mailbox(name: name, address: try #require(EmailAddress("news@example.edu"))),
        to: try MailFixtures.mailbox(nil, "reader@example.com"), subject: subject,
        date: MailDate(Date(timeIntervalSince1970: 1_795_136_400), secondsFromUTC: 28_800),
        messageID: try #require(MessageID(left: "weekly-\(number)", domain: "example.edu")),
        list: try MailFixtures.list(title: name.string),
        language: LanguageTag("zh-Hans"), isAutomatic: true, body: number.isMultiple(of: 3) ? .mixed(body, [file]) : body)
    }

    /// Python gives text back with the line ends of its own platform.
    private func lines(_ text: String) -> String {
      var lines = String.UnicodeScalarView()
      var previous: Unicode.Scalar?
      for scalar in text.unicodeScalars {
        if scalar == "\r" || (scalar == "\n" && previous != "\r") {
          lines.append("\n")
        } else if scalar != "\n" {
          lines.append(scalar)
        }
        previous = scalar
      }
      return String(lines)
    }
  }
}
