import NIOCore
import Synchronization
import TestSupport

/// What happens by chance, from one seed.
final class Chance: Sendable {
  private let generator: Mutex<SeededGenerator>

  init(seed: UInt64) {
    generator = Mutex(SeededGenerator(seed: seed))
  }

  func below(_ bound: Int) -> Int { generator.withLock { Int.random(in: 0..<bound, using: &$0) } }

  func extensions() -> [String] { ["PIPELINING", "CHUNKING", "8BITMIME", "SIZE 1000000", "DSN"].filter { _ in below(2) == 0 } }

  /// Mostly what a good server says.
  func answer(_ verb: String) -> PlannedServer.Answer {
    switch below(60) {
    case 0: .close
    case 1: .sayAndClose("421 4.3.2 going down")
    case 2: .sayAndClose("250-half of a reply")
    case 3: .silence
    case 4: .say(["nonsense", "354 go", "250 yes", "221 bye", "099 low", "503 no"][below(6)])
    case 5, 6, 7: .say("450 4.2.0 later")
    case 8, 9: .say("550 5.1.1 unknown")
    case 10: .usualAnd(["250 more", "550 no", "421 4.4.2 idle", "more"][below(4)])
    case 11...14: .inPieces
    case 15...18: .later(.milliseconds(Int64(below(4))))
    default: .usual
    }
  }

  /// Now and then for a moment.
  func dawdle() async {
    if below(3) == 0 { await pause(.microseconds(below(4_000))) }
  }
}
