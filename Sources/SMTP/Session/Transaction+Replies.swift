extension Transaction {
  /// What follows from an answer: what to do, and whether the connection cannot go on.
  struct Turn {
    var actions: [SessionAction] = []
    var broken: CloseReason?
  }

  /// Takes the answer to what is awaited.
  mutating func receive(_ reply: Reply) -> Turn {
    if reply.code == .serviceNotAvailable {
      return Turn(actions: refuse(reply, next: .over), broken: .serviceNotAvailable(reply))
    }
    if ReplyCode.outsideTransactions.contains(reply.code.rawValue) { return Turn(broken: .outOfPlace(reply)) }
    return switch reply.code.meaning {
    case .success: succeed(reply)
    case .proceed: proceed(reply)
    case .transientFailure, .permanentFailure: fail(reply)
    }
  }

  private mutating func succeed(_ reply: Reply) -> Turn {
    switch step {
    case .mail:
      step = .recipient(afterRefusal: false)
      return Turn(actions: isPipelined ? [] : [.send(Command(.recipient(recipient)))])
    case .recipient(afterRefusal: false):
      return transferMessage()
    case .end:
      step = .over
      return Turn(actions: [.transactionEnded(id, .accepted(reply))])
    case .loneDot, .reset:
      step = .over
      return Turn()
    // A recipient without a sender, consent where a question was due, an answer to what is not sent yet.
    case .recipient(afterRefusal: true), .data, .mark, .over:
      return Turn(broken: .outOfPlace(reply))
    }
  }

  private mutating func transferMessage() -> Turn {
    switch transfer {
    case .data:
      step = .data(afterRefusal: nil)
      return Turn(actions: isPipelined ? [] : [.send(Command(.data))])
    case .chunk:
      step = .mark
      return Turn(actions: [.recordDataSent(id)])
    }
  }

  private mutating func proceed(_ reply: Reply) -> Turn {
    switch step {
    case .data(afterRefusal: nil):
      step = .mark
      return Turn(actions: [.sendMessage(id, .dotStuffed), .recordDataSent(id)])
    // RFC 2920 §3.1: the server takes a message though there is nobody to take it for. It gets an empty one.
    case .data:
      step = .loneDot
      return Turn(actions: [.send(Command(.endOfData))])
    case .mail, .recipient, .mark, .end, .loneDot, .reset, .over:
      return Turn(broken: .outOfPlace(reply))
    }
  }

  private mutating func fail(_ reply: Reply) -> Turn {
    switch step {
    case .mail:
      return refused(reply, next: isPipelined ? .recipient(afterRefusal: true) : .over)
    case .recipient(afterRefusal: false):
      return isPipelined && transfer == .data ? refused(reply, next: .data(afterRefusal: .recipient)) : refused(reply, next: .reset)
    case .recipient(afterRefusal: true):
      step = transfer == .data ? .data(afterRefusal: .mail) : .over
      return Turn()
    case .data(afterRefusal: nil):
      return refused(reply, next: .reset)
    case .data(afterRefusal: .recipient):
      step = .reset
      return Turn(actions: [.send(Command(.reset))])
    case .data, .loneDot:
      step = .over
      return Turn()
    // The server did not wait for the end. It may still be reading the message, and take our next command for a line of it.
    case .mark:
      return Turn(actions: refuse(reply, next: .over), broken: .outOfPlace(reply))
    case .end:
      // RFC 3030 §2: after a failed chunk the state of the transaction is not defined until RSET.
      return refused(reply, next: transfer == .data ? .over : .reset)
    case .reset, .over:
      return Turn(broken: .outOfPlace(reply))
    }
  }

  /// A refusal ends the transaction; 503 also says that the two sides disagree on where they are.
  private mutating func refused(_ reply: Reply, next: Step) -> Turn {
    var turn = Turn(actions: refuse(reply, next: next))
    if reply.code == .badSequence {
      step = .over
      turn.broken = .outOfPlace(reply)
    } else if next == .reset {
      turn.actions.append(.send(Command(.reset)))
    }
    return turn
  }

  private mutating func refuse(_ reply: Reply, next: Step) -> [SessionAction] {
    defer { step = next }
    return stage.map { [.transactionEnded(id, .refused($0, reply))] } ?? []
  }
}
