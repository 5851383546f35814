import SMTP
import Testing

/// A server that answers as it likes and judges what the client says by the RFCs alone: what may be said when, and what of two messages
/// it has promised to deliver.
///
/// It knows what it has answered and what it has yet to answer, and nothing of how the session works.
struct JudgingServer {
  /// What it has yet to answer, in order.
  enum Question: Hashable {
    case greeting
    case ehlo
    case helo
    case startTLS
    case auth
    case mail(TransactionID)
    case recipient(TransactionID)
    case data(TransactionID)
    case end(TransactionID)
    case loneDot
    case reset
    case quit
  }

  /// What it has said of a message.
  enum Promise {
    case none
    case accepted
    case refused
  }

  let offersPipelining: Bool
  let offersStartTLS: Bool
  let isTLSRequired: Bool
  private(set) var questions: [Question] = [.greeting]
  private(set) var promises: [TransactionID: Promise] = [:]
  /// Those whose end has been received.
  private(set) var complete: Set<TransactionID> = []
  private(set) var violations: [String] = []
  private var isEncrypted = false
  private var isGreeted = false
  private var isLoggedIn = false
  private var hasSender = false
  private var hasRecipient = false
  private var isReadingMessage = false
  private var current: TransactionID?

  init(offersPipelining: Bool, offersStartTLS: Bool, isTLSRequired: Bool) {
    self.offersPipelining = offersPipelining
    self.offersStartTLS = offersStartTLS
    self.isTLSRequired = isTLSRequired
  }

  mutating func begin(_ id: TransactionID) {
    current = id
    promises[id] = Promise.none
  }

  mutating func establishTLS() {
    isEncrypted = true
    isGreeted = false
  }

  // MARK: What the client says

  mutating func hear(_ command: Command) {
    let line = String(decoding: command.bytes, as: UTF8.self)
    require(line.hasSuffix("\r\n") && line.unicodeScalars.count { $0 == "\r" || $0 == "\n" } == 2, "one line", line)
    let verb = line.split { $0 == " " || $0 == ":" || $0 == "\r\n" }.first.map(String.init) ?? ""
    if isReadingMessage {
      require(verb == ".", "only a dot ends a message", line)
      isReadingMessage = false
      questions.append(hasRecipient ? .end(known) : .loneDot)
      if hasRecipient { complete.insert(known) }
      endTransaction()
    } else if questions.contains(.auth) || questions.isEmpty && isAnsweringChallenge {
      require(isAnsweringChallenge, "an answer only to a challenge", line)
      isAnsweringChallenge = false
    } else {
      hear(verb, line)
    }
  }

  /// Within AUTH, whether the last reply was a challenge.
  private var isAnsweringChallenge = false

  private mutating func hear(_ verb: String, _ line: String) {
    requireTurn(line)
    let isIdle = questions.isEmpty
    switch verb {
    case "EHLO", "HELO":
      require(isIdle && !hasSender, "hello outside of transactions", line)
      questions.append(verb == "EHLO" ? .ehlo : .helo)
    case "STARTTLS":
      require(isIdle && isGreeted && offersStartTLS && !isEncrypted && !hasSender, "STARTTLS once, where offered", line)
      questions.append(.startTLS)
    case "AUTH":
      require(isIdle && isGreeted && !isLoggedIn && !hasSender && (isEncrypted || !isTLSRequired), "AUTH once, under TLS", line)
      questions.append(.auth)
    case "MAIL":
      require(isGreeted && !hasSender && (isEncrypted || !isTLSRequired), "no MAIL within a transaction", line)
      require(questions.allSatisfy(\.leavesNoTransaction), "no MAIL behind what may leave a transaction open", line)
      questions.append(.mail(known))
    case "RCPT":
      require(hasSender || questions.contains(.mail(known)), "RCPT behind MAIL", line)
      questions.append(.recipient(known))
    case "DATA":
      require(hasRecipient || questions.contains(.recipient(known)), "DATA behind RCPT", line)
      questions.append(.data(known))
    case "BDAT":
      require(hasSender && hasRecipient, "BDAT behind an accepted RCPT", line)
      complete.insert(known)
      questions.append(.end(known))
      endTransaction()
    case "RSET":
      questions.append(.reset)
      endTransaction()
    case "QUIT":
      require(isIdle, "QUIT when all is answered", line)
      questions.append(.quit)
    default:
      violations.append("unknown: \(line)")
    }
  }

  /// RFC 2920 §3.1: without pipelining everything waits for its answer; with it, whatever changes the dialogue is the last of its group.
  private mutating func requireTurn(_ line: String) {
    guard let last = questions.last else { return }
    require(offersPipelining && isGreeted, "no command before the answer to the last", line)
    switch last {
    case .greeting, .ehlo, .helo, .startTLS, .auth, .data, .quit: violations.append("nothing behind \(last): \(line)")
    case .mail, .recipient, .end, .loneDot, .reset: break
    }
  }

  private var known: TransactionID { current ?? TransactionID(rawValue: -1) }

  private mutating func endTransaction() {
    hasSender = false
    hasRecipient = false
  }

  private mutating func require(_ isRight: Bool, _ rule: String, _ line: String) {
    if !isRight { violations.append("\(rule): \(line)") }
  }

  // MARK: What the server says

  /// Answers the next question with this code, and with it becomes bound.
  mutating func answer(_ code: Int) {
    guard let question = questions.first else { return }
    questions.removeFirst()
    let isSuccess = (200..<300).contains(code)
    switch question {
    case .ehlo, .helo: isGreeted = isSuccess
    case .auth where code == 334:
      isAnsweringChallenge = true
      questions.insert(.auth, at: 0)
    case .auth: isLoggedIn = code == 235
    case .mail: hasSender = isSuccess
    case .recipient: hasRecipient = isSuccess && hasSender
    case .data: isReadingMessage = code == 354
    case .end(let id):
      if isSuccess { promises[id] = .accepted }
      if code >= 400 { promises[id] = .refused }
    case .greeting, .startTLS, .loneDot, .reset, .quit: break
    }
  }
}

extension JudgingServer.Question {
  /// The code that lets the dialogue go on.
  var rightAnswer: Int {
    switch self {
    case .greeting, .startTLS: 220
    case .auth: 235
    case .data: 354
    case .quit: 221
    case .ehlo, .helo, .mail, .recipient, .end, .loneDot, .reset: 250
    }
  }

  fileprivate var leavesNoTransaction: Bool {
    switch self {
    case .end, .loneDot, .reset: true
    case .greeting, .ehlo, .helo, .startTLS, .auth, .mail, .recipient, .data, .quit: false
    }
  }
}
