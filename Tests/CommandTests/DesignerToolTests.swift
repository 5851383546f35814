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

  @Test func whatIsWrongInAStyleSheetIsToldWithItsLine() throws {
    let page = "<style>\np{color:red}\np{*zoom:1}@media x{p{color:blue}}</style><style data-inline=keep>p{margin:0}</style><p>x</p>"
    let folder = try TemporaryFolder(["page.html": page])
    let outcome = try Program.tidings(in: folder)("inline", "page.html")
    #expect(outcome.status == 0 && outcome.errors == "page.html:3: dropped `*zoom:1`, which is not a declaration\n", "\(outcome.errors)")
    #expect(outcome.text.contains("<style>@media x{p{color:blue !important}}</style><style data-inline=\"keep\">p{margin:0}</style>"))
    #expect(outcome.text.contains("<p style=\"color:red\">x</p>"))
  }

  @Test func aDesignIncludesFilesOfItsFolderAndNoOthers() throws {
    let folder = try TemporaryFolder([
      "design/a.mjml": "<mjml><mj-body><mj-include path='parts/foot'/></mj-body></mjml>",
      "design/parts/foot.mjml": "<mj-section><mj-column><mj-text>The foot</mj-text></mj-column></mj-section>",
      "design/out.mjml": "<mjml><mj-body><mj-include path='link.mjml'/></mj-body></mjml>", "secret.mjml": "<mj-text>secret</mj-text>",
      "design/up.mjml": "<mjml><mj-body>\n<mj-include path='../secret.mjml'/></mj-body></mjml>",
      "design/gone.mjml": "<mjml><mj-body><mj-include path='gone/b.mjml'/></mj-body></mjml>",
    ])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "design/link.mjml"), withDestinationURL: folder.url.appending(path: "secret.mjml"))
    let tidings = Program.tidings(in: folder)
    let whole = try tidings("mjml", "design/a.mjml")
    #expect(whole.text.contains("The foot"))
    #expect(whole.errors.contains("design/a.mjml: \(whole.text.utf8.count - 1) of 102400 bytes, "), "\(whole.errors)")
    for (name, reason) in [
      ("out", "a link that leads out of the folder"), ("up", "design/up.mjml:2:"), ("gone", "it cannot be read"),
    ] {
      let outcome = try tidings("mjml", "design/\(name).mjml")
      #expect(outcome.status == 1 && outcome.text.isEmpty && outcome.errors.contains(reason), "\(outcome.errors)")
    }
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
    try text.replacing("<mj-button align", with: "<mj-buton align").write(to: design, atomically: true, encoding: .utf8)
    let outcome = try tidings("doctor")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("unknown component <mj-buton>; did you mean <mj-button>?"), "\(outcome.text)")
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("<mj-button align") }
    #expect(outcome.text.contains("design.mjml:\(try #require(line) + 1):"))
    let include = "<mj-include path='foot.mjml' />\n"
    try text.replacing("  </mj-body>", with: "\(include)  </mj-body>").write(to: design, atomically: true, encoding: .utf8)
    let foot = folder.url.appending(path: "templates/weekly/foot.mjml")
    try Data("<mj-section>\n  <mj-colum/></mj-section>".utf8).write(to: foot)
    let included = try tidings("doctor")
    #expect(included.text.contains("templates/weekly/foot.mjml:2:3: unknown component <mj-colum>"), "\(included.text)")
    try Data("<mj-section>\n  <mj-column><mj-text>{{publication.title}}</mj-text></mj-column></mj-section>".utf8).write(to: foot)
    #expect(try tidings("doctor").status == 0)
  }
}
