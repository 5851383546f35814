extension Session {
  /// Where an answer would be awaited now; nil where none that matters is.
  var stage: Stage? {
    switch state {
    case .greeting: .greeting
    case .hello: .ehlo
    case .startTLS, .handshake: .startTLS
    case .login: .authentication
    case .open(let conversation): conversation.transactions.lazy.compactMap(\.stage).first
    case .quitting, .closed: nil
    }
  }

  /// What follows from one reply.
  mutating func receive(_ reply: Reply) -> [SessionAction] {
    switch state {
    case .greeting, .hello, .startTLS, .login: return receiveWhileOpening(reply)
    case .open(var conversation):
      let turn = conversation.receive(reply)
      state = .open(conversation)
      return turn.actions + (turn.broken.map { fail($0) } ?? [])
    case .quitting(let reason): return fail(reason)
    case .handshake, .closed: return []
    }
  }
}
