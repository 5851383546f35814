import Model
import Publishing

/// Deliveries as a person reads them.
struct DeliveryText {
  let dates: DateText

  /// How an edition's deliveries stand.
  func line(of counts: DeliveryCounts, _ edition: EditionID) -> String {
    let parts = DeliveryState.Name.allCases.filter { counts[$0] > 0 }.map { "\(counts[$0]) \($0.rawValue)" }
    return "\(edition)  " + (parts.isEmpty ? "no readers" : parts.joined(separator: ", "))
  }

  /// Number, address, how it stands, since when and why.
  func line(of found: DeliveryLookup.Found) -> String {
    let delivery = found.delivery
    let parts = [
      "\(delivery.subscriber.number)", found.address.map { "\($0)" } ?? "(erased)", words(of: delivery.state),
      dates.dayAndTime(delivery.since), delivery.attempts > 1 ? "\(delivery.attempts) tries" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "  ")
  }

  /// A delivery to one subscriber, with all that happened to it.
  func show(_ found: DeliveryLookup.Found) {
    Terminal.print("\(found.delivery.edition)  \(line(of: found))")
    for record in found.records {
      let parts = [
        dates.dayAndTime(record.at), record.attempt > 0 ? "try \(record.attempt)" : nil, record.state.rawValue, record.detail?.string,
        record.by.map { "by \($0)" },
      ]
      Terminal.print("    " + parts.compactMap(\.self).joined(separator: "  "))
    }
  }

  private func words(of state: DeliveryState) -> String {
    switch state {
    case .queued, .sending, .dataSent: state.name.rawValue
    case .sent(let receipt): "sent by \(receipt.relay): \(receipt.reply)"
    case .deferred(let until, let failure): "deferred until \(dates.dayAndTime(until)): \(failure.reason)"
    case .failed(let failure): "failed (\(failure.kind.rawValue)): \(failure.reason)"
    case .unknown(let why): "unknown: \(why)"
    case .withheld(let why): "withheld: \(why.words)"
    }
  }
}

extension Withholding {
  /// The reason in words.
  var words: String {
    switch self {
    case .left: "left the newsletter"
    case .suppressed: "the address is suppressed"
    case .erased: "the subscriber was erased"
    case .monthly: "wants it once a month, and has this month's"
    case .topics: "nothing on the chosen topics"
    case .alreadyRead: "has every article of it already"
    case .cancelled: "the sending was called off"
    }
  }
}
