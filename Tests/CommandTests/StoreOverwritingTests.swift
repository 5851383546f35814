import Foundation
import TestSupport
import Testing

/// The store once took any name given with `--out` for its own end: a list that was exported there replaced it.
@Suite struct StoreOverwritingTests {
  @Test(arguments: [
    ["mjml", "page.mjml", "--out"], ["inline", "page.html", "--out"], ["text", "page.html", "--out"],
    ["subscribers", "export", "--out"], ["subscribers", "import", "list.csv", "--newsletter", "weekly", "--errors"],
  ])
  func nothingIsWrittenOverTheStore(command: [String]) throws {
    let (folder, tidings) = try Program.office()
    #expect(try tidings("publish", "--quiet").status == 0)
    try folder.write(Data("<mjml><mj-body></mj-body></mjml>".utf8), "page.mjml")
    try folder.write(Data("<p>x</p>".utf8), "page.html")
    try folder.write(Data("email\nbroken\n".utf8), "list.csv")
    for name in ["tidings.sqlite", "tidings.sqlite-wal", "tidings.sqlite-shm"] {
      let outcome = try tidings.run(command + [name])
      #expect(outcome.status == 1, "\(name): \(outcome.text)\(outcome.errors)")
      #expect(outcome.errors.contains("it is a database there, such as the store"), "\(outcome.errors)")
    }
    #expect(try tidings("doctor").text.contains("is sound"))
    #expect(try tidings("articles", "list", "--limit", "1").text.count > 10)
  }
}
