import Foundation
import Model
import SQLiteStore
import TestSupport
import Testing

@testable import Serving

@Suite struct CatalogueTests {
  private func stand() async throws -> Newsstand {
    let stand = try Newsstand()
    try await stand.publish(1...5)
    return stand
  }

  @Test func feedsAreServedWithAllThatIsToBeSaidOfThem() async throws {
    let stand = try await stand()
    let reply = stand.ask("/news.atom")
    #expect(reply.status == 200 && reply.text.contains("<entry>"))
    #expect(reply["content-type"] == "application/atom+xml; charset=utf-8")
    #expect(reply["content-length"] == "\(reply.body.count)")
    #expect(reply["last-modified"] == HTTPDate.text(Newsstand.day(5)))
    #expect(reply["vary"] == "Accept-Encoding" && reply["x-content-type-options"] == "nosniff")
    #expect(reply["access-control-allow-origin"] == "*" && reply["access-control-expose-headers"]?.contains("ETag") == true)
    #expect(reply["link"] == "<https://hub.example/>; rel=\"hub\", <https://feeds.example/news.atom>; rel=\"self\"")
    #expect(reply["cache-control"] == "public, max-age=300, stale-while-revalidate=86400")
    #expect(stand.ask("/news.rss")["content-type"] == "application/rss+xml; charset=utf-8")
    #expect(stand.ask("/news.json")["content-type"] == "application/feed+json; charset=utf-8")
    #expect(stand.ask("/feeds.opml")["content-type"] == "text/x-opml; charset=utf-8")
  }

  @Test func aFolderIsItsIndexPage() async throws {
    let stand = try await stand()
    try stand.scratch.write(Data("<title>Past newsletters</title>".utf8), "public/editions/index.html")
    try stand.scratch.write(Data("<title>Another</title>".utf8), "public/editions/notindex.html")
    try await stand.look()
    #expect(stand.ask("/editions/").text == "<title>Past newsletters</title>")
    #expect(stand.ask("/").text == stand.ask("/index.html").text && stand.ask("/editions/not").status == 404)
  }

  @Test func linksAreWhatTheElementsOfTheDocumentSay() async throws {
    let stand = try await stand()
    for name in ["news.rss", "news.atom", "news.json"] {
      let reply = stand.ask("/\(name)")
      #expect(reply.text.contains("https://hub.example/") && reply.text.contains("https://feeds.example/\(name)"))
      #expect(reply["link"] == "<https://hub.example/>; rel=\"hub\", <https://feeds.example/\(name)>; rel=\"self\"")
      #expect(stand.ask("/\(name)", method: "HEAD")["link"] == reply["link"])
    }
  }

  @Test func headSaysWhatGetSaysAndSendsNothing() async throws {
    let stand = try await stand()
    for target in ["/news.atom", "/", "/index.html", "/feed.css", "/nothing", "/healthz", "/feed", "/%"] {
      for fields in [[], [("Accept-Encoding", "gzip")], [("Accept-Encoding", "br, *;q=0.1")]] {
        let (get, head) = (stand.ask(target, fields), stand.ask(target, method: "HEAD", fields))
        #expect(get.status == head.status && get.fields == head.fields && head.body.isEmpty, "\(target)")
      }
    }
  }

  @Test func onlyWhatIsGotCanBeGotInParts() async throws {
    let stand = try await stand()
    let (get, head) = (stand.ask("/news.atom"), stand.ask("/news.atom", method: "HEAD", [("Range", "bytes=0-9")]))
    #expect(head.status == 200 && head.fields == get.fields)
  }

  @Test func everyCodingHasItsOwnStrongTagAndUnpacksToTheSame() async throws {
    let stand = try await stand()
    let plain = stand.ask("/news.atom")
    let gzip = stand.ask("/news.atom", [("Accept-Encoding", "gzip")])
    let br = stand.ask("/news.atom", [("Accept-Encoding", "gzip, deflate, br")])
    let tags = [plain["etag"], gzip["etag"], br["etag"]]
    #expect(Set(tags).count == 3 && tags.allSatisfy { $0?.hasPrefix("\"") == true })
    #expect(gzip["content-encoding"] == "gzip" && br["content-encoding"] == "br" && plain["content-encoding"] == nil)
    #expect(br.body.count < gzip.body.count && gzip.body.count < plain.body.count)
    for (coding, packed) in [("gzip", gzip.body), ("br", br.body)] {
      let file = try stand.scratch.write(Data(packed), "packed.\(coding)")
      let unpacked = try Peer.python("unpack.py", [coding, file.path()])
      #expect(unpacked.status == 0 && Array(unpacked.output) == plain.body, "\(coding): \(unpacked.errors)")
    }
  }

  @Test func whoHasItAlreadyIsToldSoAndNothingElse() async throws {
    let stand = try await stand()
    for coding in ["identity", "gzip", "br"] {
      let full = stand.ask("/news.atom", [("Accept-Encoding", coding)])
      let tag = try #require(full["etag"])
      let reply = stand.ask("/news.atom", [("Accept-Encoding", coding), ("If-None-Match", tag)])
      #expect(reply.status == 304 && reply.body.isEmpty)
      for name in ["etag", "cache-control", "vary", "last-modified"] { #expect(reply[name] == full[name], "\(name)") }
      for name in ["content-type", "content-length", "content-encoding", "link"] { #expect(reply[name] == nil, "\(name)") }
    }
    let date = try #require(stand.ask("/news.atom")["last-modified"])
    #expect(stand.ask("/news.atom", [("If-Modified-Since", date)]).status == 304)
  }

  @Test func aTagOfAnotherCodingIsAnotherDocument() async throws {
    let stand = try await stand()
    let tag = try #require(stand.ask("/news.atom", [("Accept-Encoding", "gzip")])["etag"])
    #expect(stand.ask("/news.atom", [("If-None-Match", tag)]).status == 200)
  }

  @Test func whoAcceptsNothingIsToldInWords() async throws {
    let stand = try await stand()
    let reply = stand.ask("/news.atom", [("Accept-Encoding", "identity;q=0, *;q=0")])
    #expect(reply.status == 406 && reply["content-type"] == "text/html; charset=utf-8")
    #expect(stand.ask("/news.atom", [("Accept-Encoding", "identity;q=0")]).status == 406)
    #expect(stand.ask("/news.atom", [("Accept-Encoding", "identity;q=0, gzip")])["content-encoding"] == "gzip")
  }

  @Test func partsOfADocumentAreServedAndJoinToTheWhole() async throws {
    let stand = try await stand()
    let whole = stand.ask("/news.atom")
    let tag = try #require(whole["etag"])
    let first = stand.ask("/news.atom", [("Range", "bytes=0-99")])
    let rest = stand.ask("/news.atom", [("Range", "bytes=100-"), ("If-Range", tag)])
    #expect(first.status == 206 && rest.status == 206 && first.body + rest.body == whole.body)
    #expect(first["content-range"] == "bytes 0-99/\(whole.body.count)" && first["content-length"] == "100" && first["etag"] == tag)
    #expect(stand.ask("/news.atom", [("Range", "bytes=100-"), ("If-Range", "\"other\"")]).body == whole.body)
    let beyond = stand.ask("/news.atom", [("Range", "bytes=999999-")])
    #expect(beyond.status == 416 && beyond["content-range"] == "bytes */\(whole.body.count)")
    #expect(stand.ask("/news.atom", [("Range", "bytes=0-0,9-9")]).status == 200)
    #expect(stand.ask("/news.atom", [("If-Match", "\"other\"")]).status == 412)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "BREW"])
  func whatIsNotReadingIsNotAllowed(method: String) async throws {
    let stand = try await stand()
    let reply = stand.ask("/news.atom", method: method)
    #expect(reply.status == 405 && reply["allow"] == "GET, HEAD, OPTIONS")
  }

  @Test func pagesOfOtherSitesMayAskBeforehand() async throws {
    let stand = try await stand()
    let reply = stand.ask(
      "/news.atom", method: "OPTIONS", [("Origin", "https://reader.example"), ("Access-Control-Request-Method", "GET")])
    #expect(reply.status == 204 && reply.body.isEmpty && reply["content-length"] == nil)
    #expect(reply["access-control-allow-origin"] == "*" && reply["access-control-allow-headers"]?.contains("If-None-Match") == true)
    #expect(stand.ask("*", method: "OPTIONS")["allow"] == "GET, HEAD, OPTIONS")
    #expect(stand.ask("/nothing", method: "OPTIONS").status == 404)
  }

  @Test func whatIsNotThereIsSaidInWords() async throws {
    let stand = try await stand()
    let reply = stand.ask("/old-page")
    #expect(reply.status == 404 && reply.text.contains("There is nothing at this address") && reply.text.contains("News &amp; more"))
    #expect(reply["vary"] == "Accept-Encoding" && reply["content-security-policy"] != nil)
    for target in [
      "/.tidings-files", "/.tidings-lock", "/../tidings.sqlite", "/news.atom/", "/NEWS.ATOM", "/%2e%2e/tidings.yaml", "//news.atom",
    ] {
      #expect([400, 404].contains(stand.ask(target).status), "\(target)")
    }
    #expect(stand.ask("/../x").status == 400)
  }

  @Test func namesThatAreGuessedLeadToTheMainFeed() async throws {
    let stand = try await stand()
    for (guess, name) in [
      ("/feed", "/news.rss"), ("/feed/", "/news.rss"), ("/rss", "/news.rss"), ("/rss.xml", "/news.rss"), ("/atom.xml", "/news.atom"),
      ("/feed.json", "/news.json"), ("/index.xml", "/news.rss"),
    ] {
      let reply = stand.ask(guess)
      #expect(reply.status == 302 && reply["location"] == name, "\(guess)")
    }
  }

  @Test func aFolderBelowTheHostIsServedUnderItsPath() async throws {
    let stand = try Newsstand(base: "https://example.edu/feeds/")
    try await stand.publish(1...2)
    #expect(stand.ask("/feeds/news.atom").status == 200 && stand.ask("/news.atom").status == 404)
    #expect(stand.ask("/feeds/").text.contains("<html") && stand.ask("/feeds")["location"] == "/feeds/" && stand.ask("/").status == 302)
    #expect(stand.ask("/healthz").status == 200)
  }

  @Test func ourPagesRunTheirOwnScriptAndNoOther() async throws {
    let stand = try await stand()
    let policy = try #require(stand.ask("/news.html")["content-security-policy"])
    #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'sha256-"))
    try stand.scratch.write(Data("<script>theirs()</script>".utf8), "public/theirs.html")
    try await stand.look()
    #expect(stand.ask("/theirs.html").status == 200 && stand.ask("/theirs.html")["content-security-policy"] == nil)
  }

  @Test func aServerThatHasNothingYetLivesAndIsNotReady() throws {
    let stand = try Newsstand()
    #expect(stand.ask("/healthz").status == 200 && stand.ask("/readyz").status == 503)
    let reply = stand.ask("/news.atom")
    #expect(reply.status == 503 && reply["retry-after"] == "5")
  }

  @Test func absoluteFormIsUnderstood() async throws {
    let stand = try await stand()
    #expect(stand.ask("http://anything.example/news.atom?x=y").status == 200)
    #expect(stand.ask("ftp://anything.example/news.atom").status == 400)
  }

  @Test func aFeedThatSaysHowOftenItIsWorthAskingIsKeptForAsLong() async throws {
    let stand = try Newsstand()
    stand.feeds[0].fetching.minutes = 30
    stand.restart()
    try await stand.publish(1...2)
    for name in ["news.rss", "news.atom", "news.json"] {
      #expect(stand.ask("/\(name)")["cache-control"]?.hasPrefix("public, max-age=1800,") == true)
    }
  }
}
