import Foundation
import TestSupport
import Testing

/// The way of an edition through the office, as the README tells it.
@Suite struct EditionWalkTests {
  @discardableResult
  private func run(_ tidings: Program, _ arguments: String..., expecting status: Int32 = 0) throws -> Program.Outcome {
    let outcome = try tidings.run(arguments)
    #expect(outcome.status == status, "\(arguments): \(outcome.text)\(outcome.errors)")
    return outcome
  }

  private func fingerprint(_ outcome: Program.Outcome) throws -> String {
    let found = try #require(outcome.text.firstMatch(of: /[0-9a-f]{64}/))
    return String(found.output)
  }

  @Test func fromTheDraftToTheApprovedExport() throws {
    let (folder, tidings) = try Program.office()
    try run(tidings, "publish")
    #expect(try run(tidings, "digest", "explain", "weekly").text.contains("in: Research, place 1"))
    #expect(try run(tidings, "digest", "edit", "weekly", "--drop", "sports-week.md").text.contains("− Sports week"))
    try run(tidings, "digest", "edit", "weekly", "--move", "tree-map.md", "International", "--title", "tree-map.md", "2,318 trees")
    try run(tidings, "digest", "edit", "weekly", "--intro", "Dear readers, *winter* comes.")
    #expect(try run(tidings, "digest", "approve", "weekly", expecting: 1).errors.contains("weekly-1: is still a draft"))
    try run(tidings, "digest", "submit", "weekly")
    let preview = try run(tidings, "digest", "preview", "weekly", "--text")
    #expect(preview.text.contains("* 2,318 trees") && preview.text.contains("Dear readers, winter comes."))
    let hash = try fingerprint(preview)
    #expect(!(try run(tidings, "digest", "lint", "weekly")).text.contains(": error:"))
    try run(tidings, "digest", "approve", "weekly", "--sha256", String(hash.prefix(16)), "--by", "Bo")

    let fall = try run(tidings, "articles", "edit", "magnet-recycling-pilot.md", "--mail-title", "Magnets again")
    #expect(fall.errors.contains("weekly-1: its approval fell"))
    #expect(fall.errors.contains("“Old motors give their magnets back” changed: mail"))
    #expect(try run(tidings, "digest", "list").text.contains("weekly-1  in review"))
    try run(tidings, "digest", "approve", "weekly", "--sha256", String(hash.prefix(16)), expecting: 1)
    let approved = try fingerprint(run(tidings, "digest", "approve", "weekly"))
    #expect(approved != hash)

    #expect(try fingerprint(run(tidings, "digest", "export", "weekly")) == approved)
    let exported = folder.url.appending(path: "exports/weekly-1")
    #expect(try Peer.run("sha256sum", [exported.appending(path: "digest.eml").path()]).text.hasPrefix(approved))
    let page = try String(contentsOf: exported.appending(path: "page.html"), encoding: .utf8)
    #expect(page.contains("Magnets again") && !page.contains("READER-TOKEN"))
    let history = try run(tidings, "digest", "show", "weekly", "--history").text
    for step in ["drafted by tidings", "edited by ann", "given to review by ann", "approved by Bo", "approval fell", "approved by ann"] {
      #expect(history.contains(step), "\(step)")
    }
    #expect(try run(tidings, "publish").text.contains("left alone, approved"))
  }

  @Test func anErrorBlocksTheApprovalUnlessSomebodyAnswersForIt() throws {
    let (folder, tidings) = try Program.office()
    let design = folder.url.appending(path: "templates/weekly/design.mjml")
    let pale = try String(contentsOf: design, encoding: .utf8).replacing("color:#29323d", with: "color:#cccccc")
    try Data(pale.utf8).write(to: design)
    try run(tidings, "publish")
    try run(tidings, "digest", "submit", "weekly")
    #expect(try run(tidings, "digest", "lint", "weekly", expecting: 1).text.contains("has a contrast of 1.6:1 (#cccccc on #ffffff)"))
    #expect(try run(tidings, "digest", "approve", "weekly", expecting: 1).errors.contains("is not fit to be sent (contrast)"))
    try run(tidings, "digest", "approve", "weekly", "--despite", "contrast", expecting: 2)
    #expect(try run(tidings, "digest", "approve", "weekly", "--despite", "script=x", expecting: 1).errors.contains("nothing to except"))
    try run(tidings, "digest", "approve", "weekly", "--despite", "contrast=the rector likes it pale")
    let history = try run(tidings, "digest", "show", "weekly", "--history").text
    #expect(history.contains("approved despite contrast: the rector likes it pale"))
  }

  @Test func theEditorGetsATextAndItsMistakesBackInPlace() throws {
    var (folder, tidings) = try Program.office()
    try run(tidings, "publish")
    let script = folder.url.appending(path: "editor.py")
    try Data(
      """
      import sys
      text = open(sys.argv[1], encoding='utf-8').read()
      text = text.replace('[Intro]\\n', '[Intro]\\nHello.\\n').replace('* Copper with less in it', '* Copper')
      if 'wrong' in sys.argv[0]: text = text.replace('== International ==', '== Internationl ==')
      open(sys.argv[1], 'w', encoding='utf-8').write(text)
      """.utf8
    ).write(to: script)
    try FileManager.default.copyItem(at: script, to: folder.url.appending(path: "wrong.py"))

    tidings.environment["EDITOR"] = "python3 '\(folder.url.appending(path: "wrong.py").path())'"
    let refused = try run(tidings, "digest", "edit", "weekly", expecting: 1)
    #expect(refused.errors.contains("weekly-1 has no section “Internationl”. Did you mean “International”?"))
    let kept = try #require(refused.errors.firstMatch(of: /kept in (\S+\.txt)/)).output.1
    let text = try String(contentsOfFile: String(kept), encoding: .utf8)
    #expect(text.contains("Hello.") && text.contains("* Copper\n"), "nothing that was typed is lost")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let remark = try #require(lines.firstIndex { $0.hasPrefix("#! ERROR: ") })
    #expect(remark > 10, "it stands above the line that is wrong")
    try Data(text.replacing("Internationl ==", with: "International ==").utf8).write(to: folder.url.appending(path: "mended.txt"))
    #expect(try run(tidings, "digest", "edit", "weekly", "--file", "mended.txt").text.contains("headline “Copper”"))

    tidings.environment["EDITOR"] = "true"
    #expect(try run(tidings, "digest", "edit", "weekly").text.contains("Unchanged: weekly"))
    tidings.environment["EDITOR"] = "python3 '\(script.path())'"
    #expect(try run(tidings, "digest", "edit", "weekly").text.contains("Edited: weekly-1, draft"))
    tidings.environment["EDITOR"] = "false"
    try run(tidings, "digest", "edit", "weekly", expecting: 3)
  }

  @Test(arguments: [
    ["--move", "tree-map.md"], ["--place", "tree-map.md", "first"], ["--image", "tree-map.md", "picture.png"], ["--pin"],
  ])
  func wrongFlagsAreUsageErrors(flags: [String]) throws {
    #expect(try Program.tidings(in: TemporaryFolder()).run(["digest", "edit", "weekly"] + flags).status == 2)
  }
}
