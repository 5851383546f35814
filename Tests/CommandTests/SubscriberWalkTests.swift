import Foundation
import TestSupport
import Testing

/// The way of a list of subscribers through the office, as the README tells it.
@Suite struct SubscriberWalkTests {
  @discardableResult
  private func run(_ tidings: Program, _ arguments: String..., expecting status: Int32 = 0) throws -> Program.Outcome {
    let outcome = try tidings.run(["subscribers"] + arguments)
    #expect(outcome.status == status, "\(arguments): \(outcome.text)\(outcome.errors)")
    return outcome
  }

  @Test func fromTheListToTheErasure() throws {
    let (folder, tidings) = try Program.office()
    try folder.write(Data("E-Mail;Name;Sprache\nbo@example.edu;Bo;Deutsch\nANN@example.edu;李安;中文\nbroken;X;\n".utf8), "list.csv")
    let dry = try run(tidings, "import", "list.csv", "--newsletter", "weekly", "--dry-run", expecting: 1)
    #expect(dry.text.contains("Would import  2 added") && dry.errors.contains("list.csv:4: “broken” is no e-mail address"))
    #expect(try run(tidings, "list").text.isEmpty)

    let taken = try run(
      tidings, "import", "list.csv", "--newsletter", "weekly", "--confirmed", "signed forms, May 2026", "--errors", "refused.csv",
      expecting: 1)
    #expect(taken.text.contains("Imported  2 added") && taken.text.contains("email from “E-Mail”"))
    let refused = String(decoding: try Data(contentsOf: folder.url.appending(path: "refused.csv")), as: UTF8.self)
    #expect(refused.contains("broken,X,,4,“broken” is no e-mail address"))

    #expect(try run(tidings, "list", "--newsletter", "weekly", "--language", "zh").text == "2  ANN@example.edu  李安  zh  weekly confirmed\n")
    #expect(try run(tidings, "list", "--counts").text == "weekly  2 confirmed\n")
    let shown = try run(tidings, "show", "ann@EXAMPLE.edu").text
    #expect(shown.contains("confirm (list)  weekly  “signed forms, May 2026”  list.csv, line 3  by ann"))
    let json = try run(tidings, "export", "ann@example.edu").output
    #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
    #expect(try run(tidings, "export", "--format", "csv").text.contains("bo@example.edu,Bo,de,weekly,confirmed"))

    try run(tidings, "suppress", "@example.edu", "--reason", "they asked us to")
    #expect(try run(tidings, "suppressions").text.contains("@example.edu  everywhere  office  “they asked us to”"))
    try run(tidings, "unsuppress", "@example.edu", "--reason", "a mistake")
    #expect(try run(tidings, "unsuppress", "@example.edu", "--reason", "again", expecting: 1).errors.contains("nothing is in force"))
    #expect(try run(tidings, "suppressions", "--all", "--json").text.contains("\"lifted_note\" : \"a mistake\""))

    #expect(try run(tidings, "erase", "ann@example.edu", expecting: 1).errors.contains("--yes"))
    #expect(try run(tidings, "erase", "ann@example.edu", "--yes").text == "Erased: subscriber 2\n")
    #expect(try run(tidings, "show", "ann@example.edu", expecting: 1).errors.contains("no subscriber has this address"))
    let again = try run(tidings, "import", "list.csv", "--newsletter", "weekly", "--confirmed", "signed forms, May 2026", expecting: 1)
    #expect(again.errors.contains("list.csv:3: its owner wanted to be forgotten"))
  }

  @Test(arguments: [
    ["import", "list.csv"], ["import", "list.csv", "--newsletter", "weekly", "--column", "mail=1"], ["list", "--status", "confirmed"],
    ["suppress", "nobody", "--reason", "x"], ["suppress", "a@example.edu"], ["export", "a@example.edu", "--newsletter", "weekly"],
    ["import", "list.csv", "--newsletter", "weekly", "--wording-version", "2"],
  ])
  func wrongArgumentsAreUsageErrors(arguments: [String]) throws {
    #expect(try Program.tidings(in: TemporaryFolder()).run(["subscribers"] + arguments).status == 2)
  }

  @Test func aNewsletterThatIsNotThereIsRefused() throws {
    let (folder, tidings) = try Program.office()
    try folder.write(Data("email\nann@example.edu\n".utf8), "list.csv")
    #expect(try run(tidings, "import", "list.csv", "--newsletter", "daily", expecting: 1).errors.contains("no such newsletter"))
    #expect(try run(tidings, "import", "nowhere.csv", "--newsletter", "weekly", expecting: 1).errors.contains("no such file"))
  }
}
