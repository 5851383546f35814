import SMTP

/// One connection of a run to a relay, as the transport sees it.
struct RelayLine: OutgoingMail {
  let run: DeliveryRun
  let relay: Int
  let number: Int

  func next() async -> OutgoingMessage? {
    await run.next(on: number, relay)
  }

  func markDataSent(_ id: TransactionID) async -> Bool {
    await run.mark(id)
  }

  func ended(_ id: TransactionID, _ outcome: TransactionOutcome) {
    run.ended(id, outcome)
  }

  func notBegun(_ id: TransactionID, _ refusal: EnvelopeRefusal) {
    run.notBegun(id, refusal)
  }
}
