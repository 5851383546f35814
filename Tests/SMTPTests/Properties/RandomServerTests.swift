import SMTP
import TestSupport
import Testing

@Suite struct RandomServerTests {
  @Test func underRandomRepliesNoCommandIsOutOfPlaceAndNoOutcomeIsWrong() {
    var seen = Seen()
    for seed in UInt64(0)..<2_000 {
      var run = RandomRun(seed: seed)
      run.play()
      #expect(run.faults.isEmpty, "seed \(seed): \(run.faults)\n\(run.transcript.joined(separator: "\n"))")
      seen.add(run)
    }
    // A test that never gets anywhere would find nothing.
    #expect(seen.accepted > 3_000 && seen.refused > 200 && seen.lost > 200 && seen.inDoubt > 50, "\(seen)")
  }

  private struct Seen {
    var accepted = 0
    var refused = 0
    var lost = 0
    var inDoubt = 0

    mutating func add(_ run: RandomRun) {
      for outcome in run.outcomes.values {
        switch outcome {
        case .accepted: accepted += 1
        case .refused: refused += 1
        case .lost: lost += 1
        case .inDoubt: inDoubt += 1
        }
      }
    }
  }
}

/// One connection between a session and a server whose replies are mostly right and sometimes anything.
private struct RandomRun {
  private var generator: SeededGenerator
  private var session: Session
  private var server: JudgingServer
  private let extensions: [String]
  /// How many replies in a hundred are anything.
  private let mischief: Int
  private var nextID = 0
  private var isReady = false
  private var isClosed = false
  private var toRecord: TransactionID?
  private var isHandshaking = false
  private(set) var outcomes: [TransactionID: TransactionOutcome] = [:]
  private(set) var faults: [String] = []
  private(set) var transcript: [String] = []

  private static let mischief =
    [220, 221, 235, 250, 251, 334, 354, 421, 451, 500, 502, 503, 535, 554] + [Int](repeating: 450, count: 10)
    + [Int](repeating: 550, count: 10)

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let isTLSRequired = Bool.random(using: &generator)
    let credentials = Bool.random(using: &generator) ? nil : Bool.random(using: &generator) ? Credentials.password() : .token()
    session = Session(
      isTLSRequired ? .startTLS(credentials) : .plaintext(credentials, prefersChunking: Bool.random(using: &generator)))
    let offersPipelining = Bool.random(using: &generator)
    let offersStartTLS = Int.random(in: 0..<10, using: &generator) > 0
    server = JudgingServer(offersPipelining: offersPipelining, offersStartTLS: offersStartTLS, isTLSRequired: isTLSRequired)
    extensions =
      (offersPipelining ? ["PIPELINING"] : []) + (offersStartTLS ? ["STARTTLS"] : []) + ["CHUNKING", "SIZE 5000"]
      + (["AUTH PLAIN XOAUTH2", "AUTH LOGIN"].randomElement(using: &generator).map { [$0] } ?? [])
    mischief = [0, 2, 5, 20].randomElement(using: &generator) ?? 0
    self.generator = generator
  }

  mutating func play() {
    perform(session.start(), "connected")
    for _ in 0..<80 where !isClosed { step() }
    if !isClosed { perform(session.connectionLost(), "> lost") }
    faults += server.violations
    if !isClosed { faults.append("not closed") }
    for id in 0..<nextID { judge(TransactionID(rawValue: id)) }
    if !session.connectionLost().isEmpty || !session.receive(Array("250 a\r\n".utf8)).isEmpty { faults.append("speaks when closed") }
  }

  /// What was told against what the server knows.
  private mutating func judge(_ id: TransactionID) {
    let promise = server.promises[id] ?? .none
    let isRight =
      switch outcomes[id] {
      case .accepted: promise == .accepted
      // Or before the message was complete.
      case .refused(.message, _): promise == .refused || !server.complete.contains(id)
      case .refused, .lost: !server.complete.contains(id)
      case .inDoubt: server.complete.contains(id) && promise != .refused
      case nil: false
      }
    if !isRight { faults.append("\(id): \(outcomes[id].map { "\($0)" } ?? "no outcome"), and the server: \(promise)") }
  }

  private mutating func step() {
    let roll = Int.random(in: 0..<100, using: &generator)
    if roll == 0, mischief > 0 { return perform(session.connectionLost(), "> lost") }
    if roll == 1 { return perform(session.quit(), "> quit") }
    if isHandshaking {
      isHandshaking = false
      server.establishTLS()
      return perform(session.tlsEstablished(), "> TLS")
    }
    if isReady, roll < 60 { return begin() }
    if let id = toRecord, roll < 80 {
      toRecord = nil
      return perform(session.dataSentRecorded(id), "> recorded \(id)")
    }
    answer(isMischievous: Int.random(in: 0..<100, using: &generator) < mischief)
  }

  private mutating func begin() {
    let id = TransactionID(rawValue: nextID)
    server.begin(id)
    do throws(EnvelopeRefusal) {
      let actions = try session.begin(.simple, as: id)
      nextID += 1
      isReady = false
      perform(actions, "> begin \(id)")
    } catch {
      // It was told to be ready, and has been told to quit since.
      isReady = false
    }
  }

  private mutating func answer(isMischievous: Bool) {
    guard let question = server.questions.first else {
      if isMischievous { say(["421 going away", "250 hello?", "500 what"].randomElement(using: &generator) ?? "") }
      return
    }
    var code = question.rightAnswer
    if question == .auth, Bool.random(using: &generator) { code = 334 }
    if isMischievous {
      if Int.random(in: 0..<10, using: &generator) == 0 { return say("garbage") }
      code = Self.mischief.randomElement(using: &generator) ?? code
    }
    server.answer(code)
    if question == .ehlo, code == 250 {
      say((["relay"] + extensions.dropLast()).map { "250-\($0)\r\n" }.joined() + "250 " + (extensions.last ?? ""))
    } else {
      say("\(code) text")
    }
  }

  private mutating func say(_ line: String) {
    perform(session.receive(Array((line + "\r\n").utf8)), "S: \(line)")
  }

  private mutating func perform(_ actions: [SessionAction], _ event: String) {
    transcript.append(event)
    for action in actions {
      transcript.append("    " + (action.line ?? "\(action)"))
      if isClosed { faults.append("\(action) behind close") }
      switch action {
      case .send(let command): server.hear(command)
      case .startTLS: isHandshaking = true
      case .ready: isReady = true
      case .recordDataSent(let id): toRecord = id
      case .transactionEnded(let id, let outcome):
        if outcomes.updateValue(outcome, forKey: id) != nil { faults.append("\(id) ended twice") }
      case .close: isClosed = true
      case .sendMessage, .setTimeout: break
      }
    }
  }
}
