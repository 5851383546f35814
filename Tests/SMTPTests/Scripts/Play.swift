import SMTP
import Testing

/// Plays a script with a session, and says at which line they part.
struct Play {
  private(set) var session: Session
  /// All that the session asked for, in order.
  private(set) var actions: [SessionAction]
  private let envelope: Envelope
  /// What is not expected by a line yet.
  private var open: [String]

  init(_ settings: SessionSettings = .plaintext(), envelope: Envelope = .simple) {
    session = Session(settings)
    self.envelope = envelope
    actions = session.start()
    open = []
  }

  /// Plays all steps; each event must find that everything asked for before was expected.
  mutating func run(_ script: Script, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for step in script.steps {
      if case .expected(let line) = step {
        try #require(open.first == line, "expected \(line), open are \(open)", sourceLocation: sourceLocation)
        open.removeFirst()
      } else {
        try #require(open.isEmpty, "not expected before \(step): \(open)", sourceLocation: sourceLocation)
        try perform(step)
      }
    }
    #expect(open.isEmpty, sourceLocation: sourceLocation)
  }

  /// One event; what follows from it stays open.
  mutating func perform(_ step: Script.Step) throws {
    let new = try actions(of: step)
    actions += new
    open += new.compactMap(\.line)
  }

  /// One event at the end of a script; what follows from it.
  mutating func finish(with step: Script.Step) throws -> [String] {
    try perform(step)
    defer { open = [] }
    return open
  }

  private mutating func actions(of step: Script.Step) throws -> [SessionAction] {
    switch step {
    case .expected: []
    case .server(let line): session.receive(Array((line + "\r\n").utf8))
    case .driver(let event): try actions(ofDriver: event)
    }
  }

  private mutating func actions(ofDriver event: String) throws -> [SessionAction] {
    let words = event.split(separator: " ").map(String.init)
    let id = TransactionID(rawValue: words.last.flatMap { Int($0) } ?? 0)
    switch words.first {
    case "begin": return try session.begin(envelope, as: id)
    case "recorded": return session.dataSentRecorded(id)
    case "abandon": return session.abandonMessage(id)
    case "TLS": return session.tlsEstablished()
    case "quit": return session.quit()
    case "lost": return session.connectionLost()
    case "time": return session.timedOut()
    default: throw UnknownEvent(event: event)
    }
  }

  struct UnknownEvent: Error {
    let event: String
  }
}

/// Plays a script from the connection on.
func play(
  _ script: Script, _ settings: SessionSettings = .plaintext(), envelope: Envelope = .simple,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var play = Play(settings, envelope: envelope)
  try play.run(script, sourceLocation: sourceLocation)
}
