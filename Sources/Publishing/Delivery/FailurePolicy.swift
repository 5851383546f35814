import Model
public import SMTP

/// What follows from a relay's refusal: the one place where that is decided.
///
/// The first row that fits an answer counts. Whose fault it is matters more than whether it is final: a final refusal of ourselves must not
/// cost a single reader, and a refusal of one reader must not stop the others. Codes are those of RFC 5321 §4.2.3, statuses those of
/// RFC 3463; what providers do with them is in their own guidelines.
public enum FailurePolicy {
  /// What is done about a refusal.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The message is as good as before: it goes back, and the relay is left in peace for a while.
    case restRelay
    /// The message goes back, and is sent over another connection.
    case sendAgain
    /// The relay does not work as it is set up: nothing goes there until somebody has looked.
    case dropRelay
    /// This reader's mailbox cannot take it now: it is tried again later.
    case tryLater
    /// This reader's mailbox cannot take it, and will not: it is not tried again, and the reader is kept.
    case bounceSoftly
    /// This reader's mailbox is not there: it is not tried again, and the address is suppressed.
    case suppress
    /// The reader's provider does not want it from us: its domain is left in peace and the office is told; the reader is kept.
    case pauseDomain
    /// This message cannot be carried: it is not tried again, and the reader is kept.
    case giveUp
  }

  /// A row of the table: at these stages, with this code and this status, that.
  public struct Row: Hashable, Sendable {
    /// What it is about.
    public let name: String
    /// Where the dialogue was.
    public let stages: Set<Stage>
    /// The codes that it fits.
    public let codes: ClosedRange<Int>
    /// The beginning of the statuses that it fits, behind their class, for example `1.` or `2.2`; nil fits all, and answers without one.
    public let status: String?
    /// What is done.
    public let verdict: Verdict

    init(_ name: String, _ stages: Set<Stage>, _ codes: ClosedRange<Int>, status: String? = nil, _ verdict: Verdict) {
      self.name = name
      self.stages = stages
      self.codes = codes
      self.status = status
      self.verdict = verdict
    }

    func fits(_ stage: Stage, _ reply: Reply) -> Bool {
      guard stages.contains(stage), codes.contains(reply.code.rawValue) else { return false }
      guard let status else { return true }
      guard let given = reply.status else { return false }
      let text = "\(given.subject).\(given.detail)"
      return status.hasSuffix(".") ? text.hasPrefix(status) : text == status
    }
  }

  /// The row that decides about a refusal.
  public static func row(for stage: Stage, _ reply: Reply) -> Row {
    table.first { $0.fits(stage, reply) } ?? unforeseen
  }

  /// An answer that is neither 4xx nor 5xx is no refusal, and a session that got one where it has no place has ended for that.
  private static let unforeseen = Row("an answer that is no refusal", everywhere, 0...999, .sendAgain)

  private static let opening: Set<Stage> = [.connection, .greeting, .ehlo, .startTLS, .authentication]
  private static let reader: Set<Stage> = [.recipient, .data, .message]
  private static let everywhere = Set(Stage.allCases)

  /// The rows, in order.
  public static let table: [Row] = [
    // The relay itself.
    Row("the relay goes away", everywhere, 421...421, .restRelay),
    Row("the relay is busy", opening, 400...499, .restRelay),
    Row("the relay does not let us in", opening, 500...599, .dropRelay),
    Row("the two sides disagree on where they are", everywhere, 503...503, .sendAgain),
    // The sender: what is refused here is refused for every reader.
    Row("the message is larger than the relay takes", [.mail], 500...599, status: "3.4", .giveUp),
    Row("the message is larger than there is room for", [.mail], 552...552, .giveUp),
    Row("an address needs SMTPUTF8", [.mail], 500...599, status: "6.7", .giveUp),
    Row("the relay does not take our mail now", [.mail], 400...499, .restRelay),
    Row("the relay does not take our mail", [.mail], 500...599, .dropRelay),
    // One reader.
    Row("too many recipients at once", [.recipient], 452...452, status: "5.3", .sendAgain),
    Row("the mailbox is full for now", reader, 400...499, status: "2.2", .tryLater),
    Row("policy, for now", reader, 400...499, status: "7.", .tryLater),
    Row("greylisted, or busy", reader, 400...499, .tryLater),
    Row("the mailbox is full", reader, 500...599, status: "2.2", .bounceSoftly),
    Row("the message is larger than the mailbox takes", reader, 500...599, status: "2.3", .giveUp),
    Row("the message is larger than the system takes", reader, 500...599, status: "3.4", .giveUp),
    Row("an address needs SMTPUTF8", reader, 500...599, status: "6.7", .giveUp),
    Row("there is no such mailbox", reader, 500...599, status: "1.", .suppress),
    Row("the mailbox is disabled", reader, 500...599, status: "2.1", .suppress),
    Row("policy", reader, 500...599, status: "7.", .pauseDomain),
    Row("the mailbox cannot be reached", reader, 500...599, status: "4.", .bounceSoftly),
    Row("the relay does not understand us", reader, 500...504, .giveUp),
    Row("there is no such mailbox, without a status", [.recipient], 550...551, .suppress),
    Row("the mailbox's name is not allowed, without a status", [.recipient], 553...553, .suppress),
    Row("there is no room", reader, 552...552, .bounceSoftly),
    Row("the content is refused", [.data, .message], 500...599, .pauseDomain),
    Row("refused, without a reason that is known", [.recipient], 500...599, .bounceSoftly),
  ]
}
