import Foundation
import Model
import Publishing
import TestSupport
import Testing

struct FetchValueTests {
  @Test func aHeaderFieldCannotHoldAnother() throws {
    #expect(WebHeaders.Field("ETag", "\"a\"\r\nSet-Cookie: x") == nil)
    #expect(WebHeaders.Field("ETag: x", "a") == nil)
    #expect(WebHeaders.Field("", "a") == nil)
    #expect(WebHeaders.Field("ETag", "a\u{0}b") == nil)
    #expect(try #require(WebHeaders.Field("ETag", " \t\"é\" ")).value == "\"é\"")
  }

  @Test func headerNamesAreFoundInAnyCase() {
    let headers = WebHeaders(["content-type": "text/html", "Vary": "Accept", "VARY": "Origin, Accept-Encoding"])
    #expect(headers["Content-Type"] == "text/html")
    #expect(headers.values("vary") == ["Accept", "Origin, Accept-Encoding"])
    #expect(headers.list("Vary") == ["Accept", "Origin", "Accept-Encoding"])
    #expect(headers["ETag"] == nil)
  }

  @Test func aCommaInQuotesDividesNothing() {
    let headers = WebHeaders(["Link": #"<https://a.example/?x=1>; title="a, \"b\", c", , <https://b.example/>"#])
    #expect(headers.list("link") == [#"<https://a.example/?x=1>; title="a, \"b\", c""#, "<https://b.example/>"])
  }

  @Test func aFormIsEncodedAsBrowsersDo() {
    let body = FormField.body(of: [FormField("hub.mode", "publish"), FormField("hub.url", "https://a.example/新闻?x=1&y=a b")])
    #expect(
      String(decoding: body, as: UTF8.self)
        == "hub.mode=publish&hub.url=https%3A%2F%2Fa.example%2F%E6%96%B0%E9%97%BB%3Fx%3D1%26y%3Da+b")
  }

  @Test(arguments: [(404, false), (410, false), (403, false), (429, true), (503, true), (500, true)])
  func aStatusFrom400OnIsAnErrorForThoseWhoWantTheDocument(status: Int, isTemporary: Bool) throws {
    let address = try #require(WebAddress("https://a.example/x"))
    let document = FetchedDocument(address: address, status: status, headers: WebHeaders(["Retry-After": "120"]))
    let error = try #require(document.failure)
    #expect(error.reason == .status(status, retryAfter: "120"))
    #expect(error.isTemporary == isTemporary)
    #expect(Failure(error).blame == (isTemporary ? .environment : .input))
  }

  @Test func anUnchangedDocumentIsNoError() throws {
    let document = FetchedDocument(address: try #require(WebAddress("https://a.example/x")), status: 304)
    #expect(document.failure == nil)
    #expect(document.isUnchanged)
    #expect(document.validators == nil)
  }

  @Test func everyErrorSaysWhereAndWhatToDo() throws {
    let address = try #require(WebAddress("https://a.example/x"))
    let reasons: [FetchError.Reason] = [
      .unresolved("no such name"), .privateNetwork("10.0.0.1"), .credentials, .unreachable("refused"), .insecure("expired"),
      .timeout(.seconds(30)), .tooLarge(limit: 5), .malformed("no status line"), .tooManyRedirects(limit: 5), .redirectLoop,
      .redirectNowhere("ftp://x"), .redirectNowhere(nil), .downgrade(to: address), .robots(rule: "Disallow: /"), .robots(rule: nil),
      .status(418, retryAfter: nil), .cancelled,
    ]
    for reason in reasons {
      let error = FetchError(address: address, reason: reason)
      #expect(error.description.hasPrefix("https://a.example/x: "))
      #expect(error.remedy.hasSuffix("."), "\(error)")
      #expect(!error.why.isEmpty && !error.why.hasSuffix("."), "\(error)")
    }
  }
}
