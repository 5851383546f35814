import Foundation
import TestSupport
import Testing

@Suite struct StartingOutTests {
  private static let page = """
    Some University
    HOME  ABOUT US

    Students Win the Robotics Cup

    2026年11月20日 10:32  点击:[]

    A team of five students of the School of Engineering has won the provincial robotics cup, which was held in Nanchang last week.

    The team built a robot that sorts minerals by colour and weight, and it did so faster than all of the twenty-three others.

    上一条:An older article 下一条:A newer article

    关闭

    Copyright:© Some University All rights reserved
    """

  @Test func fromAnEmptyFolderToAnExportedEditionAndASecondRunChangesNothing() throws {
    let folder = try TemporaryFolder()
    try Data(Self.page.utf8).write(to: folder.url.appending(path: "page.txt"))
    let tidings = Program.tidings(in: folder)
    let steps: [[String]] = [["init"], ["import", "page.txt"], ["build"], ["digest", "draft", "weekly"], ["digest", "export"]]
    for step in steps {
      let outcome = try tidings.run(step)
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    let feed = try String(contentsOf: folder.url.appending(path: "public/news.atom"), encoding: .utf8)
    #expect(feed.contains("Students Win the Robotics Cup"))
    let text = try String(contentsOf: folder.url.appending(path: "exports/weekly-1/digest.txt"), encoding: .utf8)
    #expect(text.contains("Students Win the Robotics Cup"))

    let before = try folder.contents()
    let second = try steps.map { try tidings.run($0) }
    #expect(second.allSatisfy { $0.status == 0 })
    #expect(try folder.contents() == before)
    #expect(second[0].text.contains("Nothing to do"))
    #expect(second[1].text.contains("0 added, 0 updated, 1 unchanged"))
    #expect(second[2].text.contains("0 changed"))
    #expect(second[3].text.contains("unchanged"))
    #expect(second[4].text.contains("unchanged exports/weekly-1/digest.eml"))
  }

  @Test func publishDoesTheMainJobAndSaysWhereToLook() throws {
    let folder = try TemporaryFolder()
    let tidings = Program.tidings(in: folder)
    _ = try tidings("init")
    let first = try tidings("publish")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.text.contains("Imported") && first.text.contains("Built") && first.text.contains("Drafted"))
    let second = try tidings("publish")
    #expect(second.text.contains("0 added, 0 updated") && second.text.contains("0 changed") && second.text.contains("unchanged"))
  }

  /// What the owner has to fill in is named with its place; all else that the starter writes is clean.
  @Test func theFirstEditionLacksOnlyThePostalAddress() throws {
    let folder = try TemporaryFolder()
    let tidings = Program.tidings(in: folder)
    _ = try tidings("init")
    _ = try tidings("publish")
    let lint = try tidings("digest", "lint", "weekly")
    let told = lint.text.split(separator: "\n").filter { $0.contains(": error: ") || $0.contains(": warning: ") }
    #expect(told.count == 1 && told[0].contains("postal address"), "\(lint.text)")
    #expect(lint.text.contains("`postalAddress` into tidings.yaml"))
  }

  @Test func initLeavesFilesThatAreAlreadyThereAlone() throws {
    let folder = try TemporaryFolder()
    let own = Data("title: Mine\n".utf8)
    try own.write(to: folder.url.appending(path: "tidings.yaml"))
    _ = try Program.tidings(in: folder)("init")
    #expect(try Data(contentsOf: folder.url.appending(path: "tidings.yaml")) == own)
  }

  @Test(arguments: [
    [], ["publish"], ["init"], ["import"], ["inspect"], ["articles"], ["articles", "list"], ["articles", "edit"], ["build"], ["digest"],
    ["digest", "draft"], ["digest", "list"], ["digest", "show"], ["digest", "explain"], ["digest", "export"], ["digest", "edit"],
    ["digest", "preview"], ["digest", "submit"], ["digest", "approve"], ["digest", "reopen"],
    ["digest", "cancel"], ["digest", "corrections"], ["mjml"], ["inline"],
    ["text"], ["doctor"],
  ])
  func everyCommandHasHelp(command: [String]) throws {
    let outcome = try Program.tidings(in: TemporaryFolder()).run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("USAGE: tidings") && outcome.errors.isEmpty)
  }

  @Test(arguments: [["nonsense"], ["build", "--nonsense"], ["articles", "list", "--limit", "0"], ["text"]])
  func wrongUsageEndsWithTwo(arguments: [String]) throws {
    let outcome = try Program.tidings(in: TemporaryFolder()).run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("tidings: ") && outcome.text.isEmpty)
  }

  @Test func shellCompletionsAreOffered() throws {
    let outcome = try Program.tidings(in: TemporaryFolder())("--generate-completion-script", "bash")
    #expect(outcome.status == 0 && outcome.text.contains("complete"))
  }
}
