public import Model
public import NIOCore
public import NIOPosix
public import Publishing
public import SMTP

/// Brings messages to a relay over SMTP.
///
/// What is said, and what an answer means, is decided by `Session`; this connects, encrypts, carries its wishes out and keeps its times.
public struct SMTPRelayTransport: MailTransport {
  private let connector: RelayConnector
  private let settings: SessionSettings
  private let tls: RelayTLS?
  private let timeouts: Timeouts

  /// - Parameters:
  ///   - relay: Where to, how secured, and with which login.
  ///   - clientName: The name that we give ourselves in EHLO.
  ///   - trust: Which certificates are trusted; they are read here, once.
  ///   - timeouts: How long to wait for what.
  ///   - prefersChunking: Whether to use BDAT instead of DATA where it is offered (RFC 3030).
  ///   - group: The event loops to run on.
  /// - Throws: What is wrong with the definition, or with the certificates.
  public init(
    _ relay: RelayDefinition, clientName: ClientName, trust: RelayTrust, timeouts: Timeouts = Timeouts(), prefersChunking: Bool = true,
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  ) throws(RelaySetupError) {
    settings = try SessionSettings(relay, clientName: clientName, prefersChunking: prefersChunking)
    connector = RelayConnector(relay, timeout: timeouts[.connection], group: group)
    tls = settings.isEncrypted ? try RelayTLS(relay.host, isImplicit: settings.security == .implicitTLS, trust) : nil
    self.timeouts = timeouts
  }

  /// Connects once, and sends messages until there are no more or the connection ends.
  ///
  /// When the task is cancelled, what has begun is brought to its end and nothing more is asked for.
  public func carry(_ mail: any OutgoingMail) async -> TransportEnd {
    let conversation: Conversation
    do throws(ConnectFault) {
      conversation = try await connector.connect { channel in
        let driver = SessionDriver(Session(settings), mail, timeouts, tls, channel.eventLoop, judge: connector.fault)
        try channel.pipeline.syncOperations.addHandler(driver)
        return Conversation(driver)
      }
    } catch {
      return error.end
    }
    return await withTaskCancellationHandler {
      do {
        return try await conversation.end.get()
      } catch {
        return .broken("\(error)")
      }
    } onCancel: {
      conversation.quit()
    }
  }
}

extension SMTPRelayTransport {
  /// A connection that is being driven.
  private struct Conversation: Sendable {
    let end: EventLoopFuture<TransportEnd>
    private let driver: NIOLoopBound<SessionDriver>

    init(_ driver: SessionDriver) {
      end = driver.end.futureResult
      self.driver = NIOLoopBound(driver, eventLoop: driver.eventLoop)
    }

    /// Nothing more is asked for.
    func quit() {
      end.eventLoop.execute { driver.value.quit() }
    }
  }
}
