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
      let filled = cells * percent / 100
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
      StandardStream.error.write(Data("\r\(bar) \(percent)%\(counts)\u{1B}[K".utf8))
    }
  }

  func finished() {
    shown.withLock { last in
      guard last != nil else { return }
      last = nil
      StandardStream.error.write(Data("\r\u{1B}[K".utf8))
    }
  }
}
