import Foundation
import Signing
import TestSupport
import Testing

@Suite struct PrivateKeyTests {
  @Test(arguments: [KeyKind.rsa(bits: 2048), .rsa(bits: 1024), .ed25519])
  func aNewKeySignsWhatItsPublicKeyKnows(kind: KeyKind) throws {
    let key = try PrivateKey.make(kind)
    #expect(key.kind == kind)
    var generator = SeededGenerator(seed: 8017)
    for length in [0, 1, 31, 32, 33, 1_000, 100_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      var signature = try key.sign(bytes)
      #expect(key.publicKey.isSignature(signature, of: bytes))
      #expect(!key.publicKey.isSignature(signature, of: bytes + [0]))
      #expect(try !PrivateKey.make(kind == .ed25519 ? .ed25519 : .rsa(bits: 1024)).publicKey.isSignature(signature, of: bytes))
      signature[Int.random(in: signature.indices, using: &generator)] ^= 1
      #expect(!key.publicKey.isSignature(signature, of: bytes))
    }
    #expect(!key.publicKey.isSignature([], of: []))
  }

  @Test(arguments: [KeyKind.rsa(bits: 2048), .ed25519])
  func aKeyIsReadAsItWasWritten(kind: KeyKind) throws {
    let key = try PrivateKey.make(kind)
    let read = try PrivateKey(pem: key.pem)
    #expect(read.kind == kind)
    #expect(read.publicKey == key.publicKey)
    #expect(read.pem == key.pem)
    #expect(try read.sign([1, 2, 3]) == key.sign([1, 2, 3]), "both ways to sign are without chance")
    #expect(key.pem.split(separator: "\n").allSatisfy { $0.utf8.count <= 64 })
    #expect(try PublicKey(subjectPublicKeyInfo: key.publicKey.subjectPublicKeyInfo) == key.publicKey)
  }

  @Test func aKeyOfALengthThatNobodyTakesIsNotMade() {
    #expect(throws: KeyError.tooShort(bits: 512)) { try PrivateKey.make(.rsa(bits: 512)) }
    #expect {
      try PrivateKey.make(.rsa(bits: 3))
    } throws: { error in
      "\(error)".hasPrefix("libcrypto: error:")
    }
  }

  @Test func aKeyDoesNotTellItsSecretWhenItIsPrinted() throws {
    #expect("\(try PrivateKey.make(.ed25519))" == "a private Ed25519 key")
    #expect(String(reflecting: try PrivateKey.make(.rsa(bits: 1024))) == "a private RSA-1024 key")
  }

  @Test(arguments: [
    (["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"], KeyKind.rsa(bits: 2048)),
    (["genrsa", "-traditional", "2048"], .rsa(bits: 2048)),
    (["genrsa", "1536"], .rsa(bits: 1536)),
    (["genpkey", "-algorithm", "ED25519"], .ed25519),
  ])
  func keysThatOpenSSLMadeAreRead(arguments: [String], kind: KeyKind) throws {
    let folder = try TemporaryFolder()
    let pem = try Peer.run("openssl", arguments).text
    let key = try PrivateKey(pem: pem)
    #expect(key.kind == kind)
    #expect(key.kind.isShorterThanAdvised == (kind == .rsa(bits: 1536)))
    let file = try folder.write(Data(pem.utf8), "key.pem").path()
    #expect(try Peer.run("openssl", ["pkey", "-in", file, "-pubout"]).text == key.publicKey.pem)
    #expect(try PrivateKey(pem: "Bag Attributes\r\n" + pem.replacing("\n", with: "\r\n")).publicKey == key.publicKey, "from elsewhere")
  }

  @Test(arguments: [KeyKind.rsa(bits: 2048), .ed25519])
  func opensslAgreesWithEverySignature(kind: KeyKind) throws {
    let key = try PrivateKey.make(kind)
    let folder = try TemporaryFolder()
    let publicKey = try folder.write(Data(key.publicKey.pem.utf8), "public.pem").path()
    for text in ["a", "From: a\r\n", String(repeating: "long ", count: 5_000)] {
      let message = try folder.write(Data(text.utf8), "message").path()
      let signature = try folder.write(Data(key.sign([UInt8](text.utf8))), "signature").path()
      let raw = kind == .ed25519 ? ["-rawin"] : ["-rawin", "-digest", "sha256"]
      let outcome = try Peer.run(
        "openssl", ["pkeyutl", "-verify", "-pubin", "-inkey", publicKey, "-in", message, "-sigfile", signature] + raw)
      #expect(outcome.text.contains("Signature Verified Successfully"), "\(outcome.errors)")
    }
  }

  /// RFC 8032 §7.1, the third test.
  @Test func ed25519SignsAsTheRFCDoes() throws {
    let key = try PrivateKey(
      pem: """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIMWqjfQ/n4N77bdELzHct7Fm04U1B28JS4XOOi4LRFj3
        -----END PRIVATE KEY-----
        """)
    #expect(hex(key.publicKey.subjectPublicKeyInfo.suffix(32)) == "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
    #expect(
      hex(try key.sign([0xAF, 0x82]))
        == "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )
  }

  @Test func manyThreadsSignWithOneKey() async throws {
    let key = try PrivateKey.make(.rsa(bits: 1024))
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<400 {
        group.addTask {
          let bytes = [UInt8]("message \(number)".utf8)
          return key.publicKey.isSignature(try key.sign(bytes), of: bytes)
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  private func hex(_ bytes: some Sequence<UInt8>) -> String { bytes.map { String(format: "%02x", $0) }.joined() }
}
