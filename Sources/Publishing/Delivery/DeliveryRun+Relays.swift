import Model
import SMTP
import Synchronization

// How connections ended, and what that says of relays.
extension DeliveryRun {
  func note(_ end: TransportEnd, of relay: Int) {
    switch end {
    case .finished: break
    case .session(let reason): note(reason, of: relay)
    case .unreachable(let why): rest(relay, why)
    case .untrusted(let why): drop(relay, why)
    case .broken(let why): state.withLock { $0.stop = $0.stop ?? .broken(why) }
    }
  }

  private func note(_ reason: CloseReason, of relay: Int) {
    switch reason {
    case .finished: break
    case .refused(let stage, let reply):
      switch FailurePolicy.row(for: stage, reply).verdict {
      case .dropRelay: drop(relay, "\(reply), at \(stage.rawValue)")
      case .restRelay, .sendAgain, .tryLater, .bounceSoftly, .suppress, .pauseDomain, .giveUp: rest(relay, "\(reply)")
      }
    case .startTLSNotOffered, .authenticationNotOffered: drop(relay, reason.words)
    case .serviceNotAvailable, .outOfPlace, .malformedReply, .plaintextBeforeTLS, .connectionLost, .timedOut: rest(relay, reason.words)
    // The mark was refused, or a message was not as it must be: nothing is wrong with the relay.
    case .messageAbandoned: break
    }
  }

  func rest(_ relay: Int, _ why: String) {
    let pause = state.withLock { $0.relays[relay].rest(at: .now) }
    guard let pause else { return drop(relay, why) }
    if pause > .zero { say(.relayRests(relays[relay].definition.name, for: pause, why: why)) }
  }

  func drop(_ relay: Int, _ why: String) {
    let isNew = state.withLock { state in
      guard state.relays[relay].dropped == nil else { return false }
      state.relays[relay].drop(why)
      if state.relays.allSatisfy({ $0.dropped != nil }) {
        state.stop = state.stop ?? .noRelay(state.relays.map { "\($0.definition.name): \($0.dropped ?? "")" })
      }
      return true
    }
    if isNew { say(.relayDropped(relays[relay].definition.name, why: why)) }
  }
}
