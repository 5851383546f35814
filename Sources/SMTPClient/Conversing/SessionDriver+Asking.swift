import NIOCore
import Publishing
import SMTP

/// What goes between the event loop and `mail`, which is asked by a task of its own.
extension SessionDriver {
  /// What came of asking for the next message.
  private enum Answer: Sendable {
    case none
    case message(FramedMessage)
    case malformed(TransactionID, MessageFault)

    init(_ message: OutgoingMessage?, sendsChunks: Bool) {
      guard let message else {
        self = .none
        return
      }
      do throws(MessageFault) {
        self = .message(try FramedMessage(message, sendsChunks ? .verbatim(size: message.envelope.size) : .dotStuffed))
      } catch {
        self = .malformed(message.id, error)
      }
    }
  }

  func askForMessage() {
    guard asked == nil, ending == nil else { return }
    asked = .nextMessage
    let driver = NIOLoopBound(self, eventLoop: eventLoop)
    askedTask = Task { [mail, eventLoop, sendsChunks = session.sendsChunks] in
      let answer = Answer(await mail.next(), sendsChunks: sendsChunks)
      eventLoop.execute { driver.value.take(answer) }
    }
  }

  /// Asked when the message's bytes are written and not yet flushed, so that both go on at the same time.
  func askForMark(_ id: TransactionID) {
    guard asked == nil, ending == nil else { return }
    asked = .mark(id)
    let driver = NIOLoopBound(self, eventLoop: eventLoop)
    askedTask = Task { [mail, eventLoop] in
      let isMade = await mail.markDataSent(id)
      eventLoop.execute { driver.value.takeMark(of: id, isMade: isMade) }
    }
  }

  /// Whoever waits for a message that nobody will send need not wait any longer; a mark is always waited for.
  func stopAsking() {
    if asked == .nextMessage { askedTask?.cancel() }
  }

  func tell(_ id: TransactionID, _ outcome: TransactionOutcome) {
    if upcoming?.id == id { upcoming = nil }
    if asked == .mark(id) {
      heldBack = outcome
    } else {
      mail.ended(id, outcome)
    }
  }

  private func take(_ answer: Answer) {
    asked = nil
    switch answer {
    case .none: perform(session.quit())
    case .message(let message): begin(message)
    case .malformed(let id, let fault): refuse(id, .malformed(fault))
    }
    settle()
  }

  private func begin(_ message: FramedMessage) {
    if let closeReason { return mail.ended(message.id, .lost(.connection, closeReason)) }
    do throws(EnvelopeRefusal) {
      let actions = try session.begin(message.envelope, as: message.id)
      upcoming = message
      perform(actions)
    } catch {
      refuse(message.id, error)
    }
  }

  /// The session is as good as before, unless it is about to end.
  private func refuse(_ id: TransactionID, _ refusal: EnvelopeRefusal) {
    mail.notBegun(id, refusal)
    if refusal != .notReady { askForMessage() }
  }

  private func takeMark(of id: TransactionID, isMade: Bool) {
    asked = nil
    if let outcome = heldBack {
      heldBack = nil
      mail.ended(id, outcome)
    } else if !isMade {
      perform(session.abandonMessage(id))
    } else if outgoing?.id == id {
      marked = id
    } else {
      perform(session.dataSentRecorded(id))
    }
    settle()
  }
}
