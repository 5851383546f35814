extension Session {
  /// From the greeting to the first transaction.
  mutating func receiveWhileOpening(_ reply: Reply) -> [SessionAction] {
    guard !reply.code.isFailure else { return refuse(reply) }
    switch state {
    case .greeting where reply.code == .serviceReady:
      return sayHello(isExtended: true)
    case .hello(let isExtended) where reply.code.meaning == .success && !ReplyCode.outsideTransactions.contains(reply.code.rawValue):
      return secureOrLogIn(isExtended ? Capabilities(ehlo: reply) : .none)
    case .startTLS where reply.code == .serviceReady:
      return beginHandshake()
    case .login(_, let capabilities) where reply.code == .authenticated:
      return open(capabilities)
    case .login(var login, let capabilities) where reply.code == .authenticationChallenge:
      guard let answer = login.answerToChallenge() else { return fail(.outOfPlace(reply)) }
      state = .login(login, capabilities)
      return [.send(answer)]
    default:
      return fail(.outOfPlace(reply))
    }
  }

  private mutating func refuse(_ reply: Reply) -> [SessionAction] {
    if state == .hello(isExtended: true), canDoWithHELO, [.commandUnrecognised, .commandNotImplemented].contains(reply.code) {
      return sayHello(isExtended: false)
    }
    guard let stage else { return [] }
    let reason = CloseReason.refused(stage, reply)
    return reply.code == .serviceNotAvailable ? fail(reason) : leave(reason)
  }

  /// RFC 5321 §3.2: a server that does not know EHLO knows HELO, where there is neither TLS nor AUTH.
  private var canDoWithHELO: Bool {
    settings.credentials == nil && (isEncrypted || settings.security != .startTLS)
  }

  mutating func sayHello(isExtended: Bool) -> [SessionAction] {
    state = .hello(isExtended: isExtended)
    return [.send(Command(isExtended ? .ehlo(settings.clientName) : .helo(settings.clientName)))]
  }

  private mutating func secureOrLogIn(_ capabilities: Capabilities) -> [SessionAction] {
    if settings.security == .startTLS, !isEncrypted {
      guard capabilities.offers(.startTLS) else { return leave(.startTLSNotOffered) }
      state = .startTLS
      return [.send(Command(.startTLS))]
    }
    guard let credentials = settings.credentials else { return open(capabilities) }
    guard let login = Login(credentials, offered: capabilities) else {
      return leave(.authenticationNotOffered(capabilities.mechanismNames))
    }
    state = .login(login, capabilities)
    return [.send(login.command)]
  }

  /// RFC 3207 §5: what stands behind the consent came in the clear, and would be taken for said under TLS.
  private mutating func beginHandshake() -> [SessionAction] {
    if parser.hasUnread { return fail(.plaintextBeforeTLS) }
    state = .handshake
    return [.startTLS]
  }

  private mutating func open(_ capabilities: Capabilities) -> [SessionAction] {
    state = .open(Conversation(capabilities, prefersChunking: settings.prefersChunking))
    return []
  }
}
