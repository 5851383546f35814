import Model

extension BounceLedger {
  /// Goes by the ledger of deliveries: what was tried may come back, what a relay has taken may have arrived.
  public static let deliveries = BounceLedger(
    hasSent: { reader, edition, subscriber in
      try reader.deliveries(to: subscriber).contains { $0.edition == edition && $0.attempts > 0 }
    },
    delivered: { reader, subscriber, since in
      try reader.deliveries(to: subscriber).filter { $0.state.name == .sent && $0.since >= since }
        .map { DeliveredEdition($0.edition, at: $0.since) }
    })
}
