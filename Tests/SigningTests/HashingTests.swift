import Foundation
import Model
import Signing
import TestSupport
import Testing

@Suite struct HashingTests {
  @Test func piecesHashAsTheWholeDoes() {
    var generator = SeededGenerator(seed: 180)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      var hash = SHA256Hash()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 1...70, using: &generator)))
        hash.update(piece.span.bytes)
        rest = rest.dropFirst(piece.count)
      }
      #expect(hash.finished() == SHA256Hash.of(bytes))
      #expect(hex(hash.finished()) == SHA256.hexadecimal(Data(bytes)), "the one that names content says the same")
    }
  }

  @Test func aCopyGoesOnByItself() {
    var common = SHA256Hash()
    common.update([UInt8]("The same for all. ".utf8))
    var one = common
    one.update([UInt8]("For one".utf8))
    #expect(one.finished() == SHA256Hash.of([UInt8]("The same for all. For one".utf8)))
    #expect(common.finished() == SHA256Hash.of([UInt8]("The same for all. ".utf8)))
    #expect(one.finished() == one.finished(), "finishing takes nothing away")
  }

  /// RFC 4231 §4, the cases whose code is not cut.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0B, count: 20), [UInt8]("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      [UInt8]("Jefe".utf8), [UInt8]("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      [UInt8](repeating: 0xAA, count: 131), [UInt8]("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    (
      [UInt8](repeating: 0xAA, count: 131),
      [UInt8](
        "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm."
          .utf8), "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ])
  func theExamplesOfTheRFCAreRight(key: [UInt8], message: [UInt8], code: String) {
    #expect(hex(HMACSHA256(key: key).code(of: message)) == code)
  }

  @Test func opensslMakesTheSameCodes() throws {
    var generator = SeededGenerator(seed: 2104)
    let folder = try TemporaryFolder()
    for length in [1, 32, 63, 64, 65, 200] {
      let key = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      let message = (0..<length * 3).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      let file = try folder.write(Data(message), "message")
      let outcome = try Peer.run("openssl", ["dgst", "-sha256", "-mac", "HMAC", "-macopt", "hexkey:\(hex(key))", "-r", file.path()])
      #expect(outcome.text.prefix(64) == hex(HMACSHA256(key: key).code(of: message)), "\(outcome.errors)")
    }
  }

  @Test func equalIsEqualByEveryByteAndTheLength() {
    let bytes = [UInt8](0..<32)
    #expect(ConstantTime.areEqual(bytes, bytes))
    #expect(ConstantTime.areEqual([], []))
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 0x80
      #expect(!ConstantTime.areEqual(bytes, other))
    }
    #expect(!ConstantTime.areEqual(bytes, bytes.dropLast()))
    #expect(!ConstantTime.areEqual(bytes, bytes + [0]))
  }

  @Test func randomBytesAreNotTheSameTwice() throws {
    let drawn = try (0..<100).map { _ in try SecureRandom.bytes(32) }
    #expect(Set(drawn).count == 100)
    #expect(drawn.allSatisfy { $0.count == 32 })
    #expect(try SecureRandom.bytes(0).isEmpty)
  }

  private func hex(_ bytes: [UInt8]) -> String { bytes.map { String(format: "%02x", $0) }.joined() }
}
