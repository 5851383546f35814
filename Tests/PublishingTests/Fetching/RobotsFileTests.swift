import Foundation
import Model
import Publishing
import TestSupport
import Testing

struct RobotsFileTests {
  /// Whether a program named Tidings may fetch a path.
  private func allows(_ path: String, _ file: String) throws -> Bool {
    let address = try #require(WebAddress("https://a.example\(path)"))
    return RobotsFile(Data(file.utf8)).rules(for: "Tidings").objection(to: address) == nil
  }

  @Test func theExampleOfTheRFCIsReadAsItSays() throws {
    let file = """
      User-Agent: *
      Disallow: *.gif$
      Disallow: /example/
      Allow: /publications/

      User-Agent: foobot
      Disallow:/
      Allow:/example/page.html
      Allow:/example/allowed.gif

      User-Agent: barbot
      User-Agent: bazbot
      Disallow: /example/page.html

      User-Agent: quxbot
      """
    let rules = { (agent: String, path: String) throws -> Bool in
      RobotsFile(Data(file.utf8)).rules(for: agent).objection(to: try #require(WebAddress("https://a.example\(path)"))) == nil
    }
    #expect(try !rules("Tidings", "/a.gif"))
    #expect(try rules("Tidings", "/a.gif?x"))
    #expect(try !rules("Tidings", "/example/x"))
    #expect(try rules("Tidings", "/publications/x"))
    #expect(try !rules("FooBot", "/x"))
    #expect(try rules("foobot", "/example/page.html"))
    #expect(try rules("foobot", "/example/allowed.gif"))
    #expect(try !rules("barbot", "/example/page.html"))
    #expect(try !rules("bazbot", "/example/page.html"))
    #expect(try rules("bazbot", "/example/other.html"))
    #expect(try rules("quxbot", "/anything"))
  }

  @Test func theLongestRuleCounts() throws {
    let file = "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\nDisallow: /example/\n"
    #expect(try allows("/example/page/a", file))
    #expect(try !allows("/example/page/disallowed.gif", file))
    #expect(try !allows("/example/", file))
  }

  @Test func ofEqualRulesTheOneThatAllowsCounts() throws {
    #expect(try allows("/page", "User-agent: *\nDisallow: /page\nAllow: /page\n"))
    #expect(try allows("/page", "User-agent: *\nAllow: /page\nDisallow: /page\n"))
  }

  @Test func groupsOfOneNameAreOne() throws {
    let file = "User-agent: tidings\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: Tidings/1.0\nDisallow: /b\n"
    #expect(try !allows("/a", file))
    #expect(try !allows("/b", file))
    #expect(try allows("/c", file))
  }

  @Test(arguments: [
    ("/fish", "/fish.html", true), ("/fish", "/fishheads/yummy.html", true), ("/fish", "/Fish.asp", false), ("/fish", "/catfish", false),
    ("/fish*", "/fish", true), ("/fish/", "/fish", false), ("/*.php", "/folder/filename.php?parameters", true), ("/*.php", "/php", false),
    ("/*.php$", "/filename.php", true), ("/*.php$", "/filename.php?x", false), ("/*.php$", "/filename.php/", false),
    ("/fish*.php", "/fishheads/catfish.php?x", true), ("/fish*.php", "/Fish.PHP", false), ("/$", "/", true), ("/$", "/a", false),
    ("/a*b*c", "/axbxc", true), ("/a*b*c", "/acxb", false), ("/*a$", "/aa", true), ("*", "/anything", true), ("/a$b", "/a$b", true),
    ("/news?id=", "/news?id=5", true), ("/*", "/", true), ("/ab*b$", "/ab", false),
  ])
  func starsAndDollarsMatchAsTheRFCSays(pattern: String, path: String, isMatch: Bool) throws {
    #expect(try allows(path, "User-agent: *\nDisallow: \(pattern)\n") != isMatch)
  }

  @Test(arguments: [
    ("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false), ("/新闻/", "/%E6%96%B0%E9%97%BB/1.htm", true),
    ("/%e6%96%b0", "/%E6%96%B0", true), ("/%7Ejoe", "/~joe", true), ("/~joe", "/%7ejoe", true), ("/a%2Fb", "/a/b", false),
    ("/a%+1", "/a%251", false),
  ])
  func octetsAreComparedHoweverTheyAreWritten(pattern: String, path: String, isMatch: Bool) throws {
    #expect(try allows(path, "User-agent: *\nDisallow: \(pattern)\n") != isMatch)
  }

  @Test func anEmptyRuleForbidsNothing() throws {
    #expect(try allows("/", "User-agent: *\nDisallow:\n"))
  }

  @Test func lineEndsCommentsAndSpacesOfAllKindsAreRead() throws {
    #expect(try !allows("/x", "\u{FEFF}# hello\r\rUSER-AGENT : * # all\rSitemap: https://a.example/s.xml\r  disallow  :  /x # why\r"))
    #expect(try !allows("/x", "User-agent: other\r\nUser-agent: *\r\n\r\nDisallow: /x\r\n"))
  }

  @Test func rulesBeforeAnyNameAreNobodys() throws {
    #expect(try allows("/x", "Disallow: /x\nUser-agent: other\nDisallow: /\n"))
  }

  @Test func theFileItselfMayAlwaysBeFetched() throws {
    #expect(try allows("/robots.txt", "User-agent: *\nDisallow: /\n"))
  }

  @Test func aPauseIsTakenWithinReason() {
    let delay = { (text: String) in RobotsFile(Data("User-agent: *\nCrawl-delay: \(text)\n".utf8)).rules(for: "Tidings").delay }
    #expect(delay("2.5") == .seconds(2.5))
    #expect(delay("86400000") == RobotsRules.longestDelay)
    for text in ["", "-1", "0", "soon", "nan", "-inf"] { #expect(delay(text) == nil, "\(text)") }
    #expect(delay("inf") == RobotsRules.longestDelay)
  }

  @Test func nothingBehindTheFirst500KiBIsRead() throws {
    let filler = String(repeating: "# filler\n", count: RobotsFile.byteLimit / 9 + 1)
    #expect(try allows("/x", filler + "User-agent: *\nDisallow: /\n"))
  }

  @Test func noBytesAreTooHostile() throws {
    var generator = SeededGenerator(seed: 9309)
    let address = try #require(WebAddress("https://a.example/a/b?c=%E4%BD%A0"))
    for _ in 0..<500 {
      let text =
        (0..<20).map { _ in
          ["User-agent: *\n", "Disallow: ", "Allow: ", "/", "*", "$", "%", "\n"].randomElement(using: &generator) ?? ""
        }.joined() + HostileText.random(upTo: 20, using: &generator)
      _ = RobotsFile(Data(text.utf8)).rules(for: "Tidings").objection(to: address)
    }
  }
}
