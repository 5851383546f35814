import Foundation
import Mail
import Model
import Signing
import TestSupport
import Testing

@Suite struct DKIMSignerTests {
  @Test func theFieldIsFoldedAndSaysWhatItCovers() throws {
    let keys = try SignedMessage.Keys()
    let head = "From: a@example.edu\r\nSUBJECT : x\r\nX-Other: y\r\nList-Id: <a.example.edu>\r\n"
    let fields = try text(keys.signer, head)
    let lines = fields.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 })
    #expect(fields.hasSuffix("\r\n") && !fields.contains("\r\n\r\n"))
    let unfolded = fields.replacing("\r\n ", with: " ").components(separatedBy: "\r\n").dropLast()
    #expect(unfolded.count == 2)
    for (field, start) in zip(
      unfolded,
      [
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.edu; s=weekly-2026;",
        "v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.edu; s=e.2026;",
      ])
    {
      #expect(field.hasPrefix("DKIM-Signature: \(start) t=1700000000; bh="))
      let list = try #require(field.firstMatch(of: #/; h=([^;]+); b=/#)).output.1.replacing(" ", with: "")
      #expect(
        list == """
          from:from:to:subject:subject:date:message-id:reply-to:cc:mime-version:content-type:content-transfer-encoding:list-unsubscribe:\
          list-unsubscribe-post:list-id:list-id:feedback-id
          """)
      #expect(!field.contains("l=") && !field.contains("x="))
    }
  }

  @Test func whatIsSignedIsWhatTheRFCSays() throws {
    let key = try PrivateKey.make(.rsa(bits: 1024))
    let signer = DKIMSigner(domain: try #require(DKIMDomain("example.edu")), DKIMKey(try #require(DKIMSelector("k")), key))
    let head = "Subject: one \t two\r\n  three  \r\nFrom:first@example.edu\r\nX: y\r\nfrom : second@example.edu\r\n"
    let field = try text(signer, head)
    let unfolded = field.replacing("\r\n ", with: " ")
    let (start, signature) = try #require(
      unfolded.firstMatch(of: #/^DKIM-Signature: (.* b=)(.*)\r\n$/#).map { (String($0.output.1), String($0.output.2)) })
    let signed = """
      from:second@example.edu\r\nfrom:first@example.edu\r\nsubject:one two three\r\ndkim-signature:\(start)
      """
    let bytes = try #require(Data(base64Encoded: signature.replacing(" ", with: "")))
    #expect(key.publicKey.isSignature([UInt8](bytes), of: [UInt8](signed.utf8)))
  }

  @Test func aMessageIsSignedTheSameWayInPartsAndWhole() throws {
    let keys = try SignedMessage.Keys()
    let message = try MailFixtures.message(
      from: "办公室", to: "读者", subject: "本周", text: "a", html: "<p>b</p>", language: "zh-Hans", list: "周刊"
    ).bytes()
    let place = try #require(message.firstRange(of: Data("\r\n\r\n".utf8)))
    let hash = BodyHash(of: [UInt8](message[place.upperBound...]))
    let fields = try keys.signer.fields(head: [UInt8](message[..<place.lowerBound]), bodyHash: hash, at: SignedMessage.date)
    #expect(try keys.signer.signed(message, at: SignedMessage.date) == Data(fields) + message)
    #expect(try keys.signer.signed(message[...], at: SignedMessage.date) == Data(fields) + message)
    let slice = (Data("xyz".utf8) + message).dropFirst(3)
    #expect(try keys.signer.signed(slice, at: SignedMessage.date) == Data(fields) + message, "where it lies in memory does not matter")
  }

  @Test(arguments: [(-1.0, "0"), (.nan, "0"), (1e300, "999999999999"), (1_700_000_000.9, "1700000000")])
  func anyTimeIsWrittenAsTwelveDigitsAtMost(seconds: Double, written: String) throws {
    let keys = try SignedMessage.Keys()
    let fields = try keys.signer.fields(head: [], bodyHash: BodyHash(of: []), at: Date(timeIntervalSince1970: seconds))
    #expect(String(decoding: fields, as: UTF8.self).contains(" t=\(written); "))
  }

  @Test func noHeadMakesItStumble() throws {
    var generator = SeededGenerator(seed: 5322)
    let keys = try SignedMessage.Keys()
    let signer = DKIMSigner(domain: try #require(DKIMDomain("example.edu")), DKIMKey(try #require(DKIMSelector("k")), keys.ed25519))
    for _ in 0..<2_000 {
      let field = try text(signer, HostileText.random(upTo: 60, using: &generator))
      #expect(field.hasPrefix("DKIM-Signature: v=1; ") && field.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    }
  }

  @Test func domainsAndSelectorsAreNamesOfTheDNS() {
    #expect(DKIMDomain("News.Example.EDU")?.string == "news.example.edu")
    #expect(DKIMDomain("bücher.example")?.string == "xn--bcher-kva.example")
    #expect(EmailAddress("a@Example.edu").map { DKIMDomain(of: $0) } == DKIMDomain("example.edu"))
    for bad in ["", "example", "a@b.example", "exa mple.edu", "x.edu; s=other", "-x.edu", "[127.0.0.1]"] { #expect(DKIMDomain(bad) == nil) }
    #expect(DKIMSelector("Weekly-2026.K1")?.string == "weekly-2026.k1")
    for bad in ["", ".", "a..b", "-a", "a-", "a_b", "a b", "ä", "a;b", String(repeating: "a", count: 64)] {
      #expect(DKIMSelector(bad) == nil)
    }
  }

  @Test func theRecordIsOneTextInShortStrings() throws {
    let keys = try SignedMessage.Keys()
    let (rsa, ed25519) = (keys.records[0], keys.records[1])
    #expect(rsa.name == "weekly-2026._domainkey.example.edu")
    #expect(rsa.text.hasPrefix("v=DKIM1; k=rsa; p=MII"))
    #expect(rsa.strings.count == 2 && rsa.strings.joined() == rsa.text && rsa.strings.allSatisfy { $0.utf8.count <= 255 })
    #expect(rsa.zoneLine == "\(rsa.name). IN TXT \"\(rsa.strings[0])\" \"\(rsa.strings[1])\"")
    #expect(ed25519.strings.count == 1)
    let bare = try #require(ed25519.text.firstMatch(of: #/^v=DKIM1; k=ed25519; p=(\S+)$/#)).output.1
    #expect(Data(base64Encoded: String(bare))?.count == 32)
  }

  private func text(_ signer: DKIMSigner, _ head: String) throws -> String {
    String(decoding: try signer.fields(head: [UInt8](head.utf8), bodyHash: BodyHash(of: []), at: SignedMessage.date), as: UTF8.self)
  }
}
