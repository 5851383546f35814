/// The client's side of one SMTP connection (RFC 5321), without the connection: events in, actions out.
///
/// Greeting, EHLO, STARTTLS and EHLO again, AUTH, then one transaction after another. The driver carries out the actions of each call in
/// order and comes back with what happened. After `close` nothing has an effect any more.
public struct Session: Sendable {
  /// Where the dialogue is.
  enum State: Hashable, Sendable {
    case greeting
    /// EHLO, or HELO.
    case hello(isExtended: Bool)
    case startTLS
    case handshake
    case login(Login, Capabilities)
    case open(Conversation)
    /// QUIT is sent; what is left to say is why.
    case quitting(CloseReason)
    case closed
  }

  let settings: SessionSettings
  var state = State.greeting
  var isEncrypted: Bool
  var parser = ReplyParser()
  private var wantsToQuit = false
  /// What the driver was told last.
  private var timeout: TimeoutKind?
  private var isReady = false

  /// A session at the beginning of a connection; under TLS already if the settings say so.
  public init(_ settings: SessionSettings) {
    self.settings = settings
    isEncrypted = settings.security == .implicitTLS
  }

  /// What the server offers; nil until messages can be sent.
  public var capabilities: Capabilities? {
    if case .open(let conversation) = state { conversation.capabilities } else { nil }
  }

  /// Whether messages will go as chunks (RFC 3030), so that they can be prepared beforehand; false until messages can be sent.
  public var sendsChunks: Bool {
    if case .open(let conversation) = state { conversation.sendsChunks } else { false }
  }

  /// The connection is there.
  public mutating func start() -> [SessionAction] {
    settled([], isProgress: true)
  }

  /// The server sent these bytes.
  public mutating func receive(_ bytes: [UInt8]) -> [SessionAction] {
    if state == .handshake { return fail(.plaintextBeforeTLS) }
    parser.append(bytes)
    var actions: [SessionAction] = []
    var isProgress = false
    do throws(ReplySyntaxError) {
      while state != .closed, let reply = try parser.next() {
        actions += receive(reply)
        isProgress = true
      }
    } catch {
      return actions + fail(.malformedReply(error))
    }
    return settled(actions, isProgress: isProgress)
  }

  /// The handshake that was asked for has succeeded.
  ///
  /// All that was said before is forgotten (RFC 3207 §4.2).
  public mutating func tlsEstablished() -> [SessionAction] {
    guard state == .handshake else { return [] }
    isEncrypted = true
    return settled(sayHello(isExtended: true))
  }

  /// Begins the next transaction, if the server can take the message at all.
  public mutating func begin(_ envelope: Envelope, as id: TransactionID) throws(EnvelopeRefusal) -> [SessionAction] {
    guard case .open(var conversation) = state, !wantsToQuit else { throw .notReady }
    let actions = try conversation.begin(envelope, as: id)
    state = .open(conversation)
    return settled(actions)
  }

  /// It is durable that this message may be accepted without our knowing, and what there was to send of it is sent.
  public mutating func dataSentRecorded(_ id: TransactionID) -> [SessionAction] {
    guard case .open(var conversation) = state else { return [] }
    let actions = conversation.dataSentRecorded(id)
    state = .open(conversation)
    return settled(actions)
  }

  /// A message that `sendMessage` asked for could not be sent to its end.
  ///
  /// The only way out is to close.
  public mutating func abandonMessage(_ id: TransactionID) -> [SessionAction] {
    guard case .open(var conversation) = state else { return [] }
    state = .closed
    return conversation.abandon(id) + [.close(.messageAbandoned)]
  }

  /// No more envelopes will come: says QUIT when what has begun is over.
  public mutating func quit() -> [SessionAction] {
    wantsToQuit = true
    switch state {
    case .open: return settled([])
    case .quitting, .closed: return []
    case .greeting, .hello, .startTLS, .handshake, .login: return fail(.finished)
    }
  }

  /// The connection is gone.
  public mutating func connectionLost() -> [SessionAction] {
    fail(.connectionLost(stage))
  }

  /// The time that `setTimeout` gave is up.
  public mutating func timedOut() -> [SessionAction] {
    timeout.map { fail(.timedOut($0)) } ?? []
  }

  /// Ends the session at once, with an outcome for every transaction that has none.
  mutating func fail(_ reason: CloseReason) -> [SessionAction] {
    defer { state = .closed }
    return switch state {
    case .closed: []
    case .quitting(let first): [.close(first)]
    case .open(var conversation): conversation.lose(reason) + [.close(reason)]
    case .greeting, .hello, .startTLS, .handshake, .login: [.close(reason)]
    }
  }

  /// Says QUIT and waits for the answer (RFC 5321 §4.1.1.10).
  mutating func leave(_ reason: CloseReason) -> [SessionAction] {
    state = .quitting(reason)
    return [.send(Command(.quit))]
  }

  /// Adds what follows from the new state: QUIT if nothing is left to do, the time to wait, and readiness as the last, since the driver
  /// may begin at once.
  private mutating func settled(_ actions: [SessionAction], isProgress: Bool = false) -> [SessionAction] {
    var actions = actions
    if wantsToQuit, case .open(let conversation) = state, conversation.transactions.isEmpty { actions += leave(.finished) }
    if state == .closed { return actions }
    let awaited = state.timeout
    if awaited != timeout || (isProgress && awaited != nil) { actions.append(.setTimeout(awaited)) }
    timeout = awaited
    let wasReady = isReady
    isReady = state.acceptsEnvelope && !wantsToQuit
    if isReady, !wasReady { actions.append(.ready) }
    return actions
  }
}

extension Session.State {
  var timeout: TimeoutKind? {
    switch self {
    case .greeting: .greeting
    case .hello: .ehlo
    case .startTLS: .startTLS
    case .handshake: .handshake
    case .login: .authentication
    case .open(let conversation): conversation.transactions.first?.timeout
    case .quitting: .quit
    case .closed: nil
    }
  }

  var acceptsEnvelope: Bool {
    if case .open(let conversation) = self { conversation.acceptsEnvelope } else { false }
  }
}
