import Foundation
import Model
import Synchronization

// What the ledger and the watcher are told.
extension DeliveryRun {
  func tell(
    _ event: DeliveryEvent, _ delivery: ClaimedDelivery, from old: DeliveryState.Name, _ rejection: DeliveryRejection? = nil
  ) {
    ledger.note(DeliveryChange(delivery.subscriber, event), rejection)
    // Whether it was marked makes no difference to where it comes to, except for what only a marked one can become.
    guard let next = event.state(after: .dataSent) ?? event.state(after: .sending) else { return }
    state.withLock { state in
      state.moved(from: old, to: next.name)
      if next.name == .queued { state.isExhausted = false }
    }
    if next.name != .queued { say(.delivery(delivery.subscriber, delivery.mailbox.address, next)) }
  }

  func say(_ news: DeliveryNews) {
    watcher.happened(news, counts: state.withLock { $0.counts })
  }

  static func text(_ words: String) -> PlainText {
    PlainText(words.prefix(500)) ?? PlainText(known: "no reason was given")
  }
}

extension DeliveryReport.Stop {
  init(_ halt: DeliveryLedger.Halt) {
    self =
      switch halt {
      case .paused: .paused
      case .cancelled: .cancelled
      case .leaseLost(let holder): .takenOver(by: holder)
      case .storeFailed(let error): .storeFailed(error)
      }
  }
}
