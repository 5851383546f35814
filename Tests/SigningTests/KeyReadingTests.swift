import Foundation
import Signing
import TestSupport
import Testing

/// What is given for a key and is none, or none that mail can be signed with.
@Suite struct KeyReadingTests {
  @Test(arguments: [
    (["genrsa", "-aes128", "-passout", "pass:secret", "2048"], KeyError.encrypted),
    (["genrsa", "-aes128", "-passout", "pass:secret", "-traditional", "2048"], .encrypted),
    (["genpkey", "-algorithm", "ED25519", "-aes128", "-pass", "pass:secret"], .encrypted),
    (["genrsa", "512"], .tooShort(bits: 512)),
    (["genrsa", "-traditional", "1016"], .tooShort(bits: 1016)),
    (["genrsa", "-primes", "4", "4104"], .tooLong(bits: 4104)),
    (["ecparam", "-genkey", "-name", "prime256v1", "-noout"], .unusableKind("EC")),
    (["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"], .unusableKind("EC")),
    (["genpkey", "-algorithm", "X25519"], .unusableKind("X25519")),
    (["genpkey", "-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048"], .unusableKind("RSA-PSS")),
  ])
  func aKeyOfAnotherKindIsRefusedByName(arguments: [String], error: KeyError) throws {
    let pem = try Peer.run("openssl", arguments).text
    #expect(throws: error) { try PrivateKey(pem: pem) }
  }

  @Test func aPublicKeyIsNoPrivateOne() throws {
    let pem = try PrivateKey.make(.ed25519).publicKey.pem
    #expect(throws: KeyError.notPrivate(label: "PUBLIC KEY")) { try PrivateKey(pem: pem) }
  }

  @Test func theKeyBehindACertificateIsFound() throws {
    let key = try PrivateKey.make(.ed25519)
    #expect(try PrivateKey(pem: key.publicKey.pem + key.pem).publicKey == key.publicKey)
  }

  @Test(arguments: [
    "", "\u{FEFF}", "v=DKIM1; k=rsa; p=MIIB", "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\n%\n-----END PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
  ])
  func whatIsNoPEMIsRefused(text: String) {
    #expect(throws: KeyError.notPEM) { try PrivateKey(pem: text) }
  }

  @Test func partsOfDifferentKeysMakeNone() throws {
    let (one, other) = (try PrivateKey.make(.rsa(bits: 1024)), try PrivateKey.make(.rsa(bits: 1024)))
    var bytes = try der(one.pem)
    let strange = try der(other.pem)
    let modulus = try #require(Data(one.publicKey.subjectPublicKeyInfo).firstRange(of: Data([0x02, 0x81, 0x81])))
    let place = try #require(bytes.firstRange(of: Data(one.publicKey.subjectPublicKeyInfo[modulus.upperBound...].prefix(100))))
    let theirs = try #require(strange.firstRange(of: Data(other.publicKey.subjectPublicKeyInfo[modulus.upperBound...].prefix(100))))
    bytes.replaceSubrange(place, with: strange[theirs])
    #expect(throws: KeyError.damaged) { try PrivateKey(pem: pem(bytes)) }
  }

  @Test(arguments: [KeyKind.rsa(bits: 1024), .ed25519])
  func aDamagedKeyIsRefusedOrStillSigns(kind: KeyKind) throws {
    let whole = try PrivateKey.make(kind)
    let bytes = try der(whole.pem)
    var generator = SeededGenerator(seed: 5958)
    var refused = 0
    for round in 0..<300 {
      var damaged = bytes
      switch round % 3 {
      case 0: damaged[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
      case 1: damaged = damaged.prefix(Int.random(in: 0..<bytes.count, using: &generator))
      default: damaged.append(UInt8.random(in: .min ... .max, using: &generator))
      }
      do {
        let key = try PrivateKey(pem: pem(damaged))
        #expect(key.publicKey.isSignature(try key.sign([7]), of: [7]))
      } catch is KeyError {
        refused += 1
      }
    }
    #expect(refused >= 200, "whatever is cut or has bytes behind it")
  }

  @Test func noTextMakesTheReaderStumble() {
    var generator = SeededGenerator(seed: 7468)
    let words = [
      "-----BEGIN ", "-----END ", "PRIVATE KEY", "RSA PRIVATE KEY", "-----", "\n", "\r\n", "Proc-Type: 4,ENCRYPTED", "MC4CAQAwBQ", "=",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? words[Int.random(in: 0..<words.count, using: &generator)] : HostileText.random(upTo: 2, using: &generator)
      }.joined()
      #expect(throws: KeyError.self) { try PrivateKey(pem: text) }
    }
  }

  @Test func everyErrorIsASentence() {
    let errors: [KeyError] = [
      .notPEM, .encrypted, .notPrivate(label: "CERTIFICATE"), .unusableKind("EC"), .tooShort(bits: 512), .tooLong(bits: 8192), .damaged,
    ]
    #expect(errors.allSatisfy { "\($0)".hasSuffix(".") })
    #expect(Set(errors.map { "\($0)" }).count == errors.count)
  }

  private func der(_ pem: String) throws -> Data {
    try #require(Data(base64Encoded: pem.split(separator: "\n").dropFirst().dropLast().joined()))
  }

  private func pem(_ der: Data) -> String {
    "-----BEGIN PRIVATE KEY-----\n\(der.base64EncodedString())\n-----END PRIVATE KEY-----\n"
  }
}
