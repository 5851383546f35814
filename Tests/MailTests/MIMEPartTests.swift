import Foundation
import Mail
import Model
import Testing

@Suite struct MIMEPartTests {
  @Test func theSamePartsHaveTheSameBytes() {
    let part = MIMEPart.alternative(.text("a"), [.html("<p>a</p>")])
    #expect(part.bytes() == part.bytes())
    #expect(part.bytes() != MIMEPart.alternative(.text("b"), [.html("<p>a</p>")]).bytes())
  }

  @Test func aBoundaryThatStandsInTheTextIsNotUsed() throws {
    let taken = try boundary(of: .alternative(.text("x"), []))
    let part = MIMEPart.alternative(.text("--\(taken)"), [])
    let delimiter = "--" + (try boundary(of: part))
    let lines = String(decoding: part.bytes(), as: UTF8.self).components(of: "\r\n")
    #expect(lines.filter { $0.hasPrefix(delimiter) } == [delimiter, delimiter + "--"])
  }

  @Test func nestedPartsHaveBoundariesOfTheirOwn() throws {
    let file = MailFile(name: try MailFixtures.text("a.txt"), mediaType: try MailFixtures.mediaType("text/plain"), content: Data("x".utf8))
    let inner = MIMEPart.alternative(.text("a"), [.html("<p>a</p>")])
    #expect(try boundary(of: .mixed(inner, [file])) != boundary(of: inner))
  }

  @Test func aPictureThatHTMLShowsIsInline() throws {
    let picture = MailFile(
      name: try MailFixtures.text("logo.png"), mediaType: try MailFixtures.mediaType("image/png"), content: Data([0x89, 0x50]),
      contentID: MessageID(left: "logo", domain: "example.edu"))
    let text = String(decoding: MIMEPart.related(.html("<img src=\"cid:logo@example.edu\">"), [picture]).bytes(), as: UTF8.self)
    #expect(text.contains("Content-ID: <logo@example.edu>\r\nContent-Disposition: inline; filename=logo.png\r\n"))
  }

  @Test func whatShowsPicturesSaysWhatItsRootIs() {
    let text = String(decoding: MIMEPart.related(.alternative(.text("a"), [.html("b")]), []).bytes(), as: UTF8.self)
    #expect(text.hasPrefix("Content-Type: multipart/related; type=\"multipart/alternative\";\r\n boundary=\"=_tidings_"))
  }

  @Test func aMessageThatIsAttachedIsAFileAndNoPart() throws {
    let file = MailFile(
      name: try MailFixtures.text("old.eml"), mediaType: try MailFixtures.mediaType("message/rfc822"), content: Data("From: x".utf8))
    let text = String(decoding: MIMEPart.file(file).bytes(), as: UTF8.self)
    #expect(text.hasPrefix("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"))
  }

  @Test(arguments: [("pdf", 195), ("pdf" + String(repeating: "x", count: 30), 199)])
  func aLongFileNameIsCutInFrontOfItsEnding(ending: String, letters: Int) throws {
    let name = String(repeating: "長", count: 90) + "." + ending
    let file = MailFile(name: try MailFixtures.text(name), mediaType: .unknown, content: Data())
    let text = String(decoding: MIMEPart.file(file).bytes(), as: UTF8.self).replacing(#/;\r\n filename\*\d+\*=/#, with: "")
    #expect(text.hasSuffix(ending.count < 20 ? ".pdf\r\n\r\n" : "%95%B7\r\n\r\n"))
    #expect(text.components(separatedBy: "%E9").count - 1 == letters / 3)
  }

  @Test func aFileNameCannotNameAFolder() throws {
    let file = MailFile(
      name: try MailFixtures.text("../../etc/passwd"), mediaType: try MailFixtures.mediaType("text/plain"), content: Data())
    let text = String(decoding: MIMEPart.mixed(.text("x"), [file]).bytes(), as: UTF8.self)
    #expect(text.contains("filename=.._.._etc_passwd\r\n"))
  }

  private func boundary(of part: MIMEPart) throws -> String {
    let head = String(decoding: part.bytes().prefix(300), as: UTF8.self)
    return try #require(head.firstMatch(of: #/boundary="?([^"\r]+)"?/#).map { String($0.output.1) })
  }
}
