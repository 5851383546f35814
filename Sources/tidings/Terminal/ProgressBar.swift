import Foundation
import Publishing
import Synchronization

/// A line on standard error that fills as the work goes on; made only where a person sees it.
final class ProgressBar: Publishing.Progress {
  private let shown = Mutex<Int?>(nil)

  func advanced(to done: Int, of total: Int, _ label: String) {
    guard total > 0 else { return }
    let percent = done * 100 / total
    shown.withLock { last in
      guard last != percent else { return }
      last = percent
      let counts = " \(done)/\(total) \(label)"
      let cells = max(10, min(40, Terminal.width - counts.count - 8))
      StandardStream.error.write(Data("\r\(Self.cells(cells, filledTo: percent)) \(percent)%\(counts)\u{1B}[K".utf8))
    }
  }

  /// So many cells, of which so many per cent are full.
  static func cells(_ count: Int, filledTo percent: Int) -> String {
    let filled = count * percent / 100
    return String(repeating: "█", count: filled) + String(repeating: "░", count: count - filled)
  }

  func finished() {
    shown.withLock { last in
      guard last != nil else { return }
      last = nil
      StandardStream.error.write(Data("\r\u{1B}[K".utf8))
    }
  }
}
