import Foundation
import TestSupport
import Testing

/// `mjml`, `inline` and `text` on files from anywhere.
@Suite struct DesignerToolTests {
  @Test(arguments: ["mjml", "inline", "text"])
  func whatIsNoTextIsRefusedByName(command: String) throws {
    let folder = try TemporaryFolder()
    let tidings = Program.tidings(in: folder)
    try Data().write(to: folder.url.appending(path: "empty.html"))
    try Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }).write(to: folder.url.appending(path: "picture.html"))
    try Data(String(repeating: "<div>", count: 5000).utf8).write(to: folder.url.appending(path: "deep.html"))
    for name in ["empty.html", "picture.html", "deep.html", "missing.html", "."] {
      let outcome = try tidings(command, name)
      #expect(outcome.status == 1, "\(name): \(outcome.errors)")
      #expect(outcome.text.isEmpty)
      #expect(outcome.errors.hasPrefix("tidings: ") && (name == "." || outcome.errors.contains(name)), "\(outcome.errors)")
    }
  }

  @Test func aPageInGBKComesOutAsUTF8AndSaysSo() throws {
    let folder = try TemporaryFolder()
    let page = Data("<meta charset=gbk><style>p{color:red}</style><p>".utf8) + Data([0xBD, 0xAD, 0xCE, 0xF7]) + Data("</p>".utf8)
    try page.write(to: folder.url.appending(path: "page.html"))
    let outcome = try Program.tidings(in: folder)("inline", "page.html")
    #expect(outcome.text.contains("<meta charset=\"utf-8\">"))
    #expect(outcome.text.contains("<p style=\"color:red\">江西</p>"))
  }

  @Test func aMistakeInADesignIsToldByDoctorBeforeThereAreArticles() throws {
    let folder = try TemporaryFolder()
    let tidings = Program.tidings(in: folder)
    #expect(try tidings("init", "--quiet").status == 0)
    let hints = try tidings("doctor")
    #expect(hints.status == 0)
    #expect(hints.text.contains("hint   tidings.yaml: there is no postalAddress"))
    let design = folder.url.appending(path: "templates/weekly/design.mjml")
    let text = try String(contentsOf: design, encoding: .utf8)
    try text.replacing("<mj-button css-class", with: "<mj-buton css-class").write(to: design, atomically: true, encoding: .utf8)
    let outcome = try tidings("doctor")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("unknown component <mj-buton>; did you mean <mj-button>?"), "\(outcome.text)")
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("<mj-button css-class") }
    #expect(outcome.text.contains("design.mjml:\(try #require(line) + 1):"))
  }
}
