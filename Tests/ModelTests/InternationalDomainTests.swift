import Foundation
import Model
import TestSupport
import Testing

@Suite struct InternationalDomainTests {
  /// Names of many scripts; what the mapping of UTS 46 changes; what IDNA 2008 refuses.
  private static let names = [
    "bücher.example", "BÜCHER.Example", "faß.example", "例え.jp", "例え。jp", "江西理工大学.中国", "ａｂｃ.com", "ελληνικά.gr", "σίσυφος.gr", "मानक.भारत",
    "한국.kr", "пример.рф", "ไทย.th", "إختبار.com", "שלום.co.il", "e\u{301}cole.fr", "نامه\u{200C}ای.com", "l·l.cat", "カ・カ.jp", "Straße.de",
    "☃.net", "a☃b.net", "€.com", "١.com", "a\u{200D}b.com", "-ä.com", "ä-.com", "ä..com", "ä b.com", "ä/b.com", "ä@b.com", "ä_b.com", "ä",
    "ä:80.com",
    "ä%41.com", "ä\u{202E}.com", "\u{301}a.com", "אa.com", "a.ä\u{0}.com", String(repeating: "ä", count: 70) + ".de",
    String(repeating: "ä.", count: 130) + "de",
  ]

  @Test func domainsAreThoseOfTheIDNAPackage() throws {
    let folder = try TemporaryFolder(["names": Self.names.joined(separator: "\n")])
    let outcome = try Peer.python("idna_names.py", [folder.url.appending(path: "names").path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let theirs = outcome.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (name, encoded) in zip(Self.names, theirs) {
      // A mailbox needs a dot in its domain.
      let expected = encoded.contains(".") ? encoded : ""
      #expect(EmailAddress("a@\(name)")?.domain ?? "" == expected, "\(name)")
    }
  }

  @Test func twoSpellingsOfADomainAreOneAddress() throws {
    #expect(EmailAddress("a@Bücher.example") == EmailAddress("a@xn--bcher-kva.EXAMPLE"))
  }

  @Test func onlyTheLocalPartNeedsSMTPUTF8() throws {
    #expect(try !#require(EmailAddress("a@例え.jp")).needsSMTPUTF8)
    #expect(try #require(EmailAddress("张三@example.cn")).needsSMTPUTF8)
  }
}
