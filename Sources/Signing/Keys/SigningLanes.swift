import Synchronization

/// Lets many threads sign with one key: each takes a lane that is free, and the engine that stands in it.
///
/// An engine is made when its lane is first needed, so there are as many as ever signed at once. What libcrypto holds never leaves its lock.
final class SigningLanes: Sendable {
  private let pkcs8: [UInt8]
  private let algorithm: SignatureAlgorithm
  private let lanes: [Lane]

  /// More than the threads that any machine of ours signs with; where there are more, they wait in the last.
  private static let count = 64

  private final class Lane: Sendable {
    let engine = Mutex<SigningEngine?>(nil)
  }

  init(pkcs8: [UInt8], _ algorithm: SignatureAlgorithm) {
    self.pkcs8 = pkcs8
    self.algorithm = algorithm
    lanes = (0..<Self.count).map { _ in Lane() }
  }

  func sign(_ bytes: [UInt8]) throws(SigningError) -> [UInt8] {
    for lane in lanes.dropLast() {
      if let signature = try lane.engine.withLockIfAvailable({ engine throws(SigningError) in try sign(bytes, with: &engine) }) {
        return signature
      }
    }
    return try lanes[lanes.count - 1].engine.withLock { engine throws(SigningError) in try sign(bytes, with: &engine) }
  }

  private func sign(_ bytes: [UInt8], with engine: inout SigningEngine?) throws(SigningError) -> [UInt8] {
    if let engine { return try engine.sign(bytes) }
    guard let key = KeyHandle(pkcs8: pkcs8) else { throw .last() }
    let made = try SigningEngine(key, algorithm)
    engine = made
    return try made.sign(bytes)
  }
}
