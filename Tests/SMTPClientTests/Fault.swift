/// One fault of `smtp-sink` at one command, and what three messages and their connection come to.
///
/// Without pipelining, so that no second message is begun where the first one fails.
struct Fault: CustomStringConvertible, Sendable {
  let options: [String]
  let fates: [Int: String]
  let end: String

  var description: String { options.joined(separator: " ") }

  static let all = drops + softRefusals + hardRefusals + farewells

  private init(_ option: String, _ command: String, _ fates: [Int: String], _ end: String) {
    options = [option, command]
    self.fates = fates
    self.end = end
  }

  private static func all(_ fate: String) -> [Int: String] { [1: fate, 2: fate, 3: fate] }

  /// The connection ends without a word.
  private static let drops = [
    Fault("-q", "CONNECT", [:], "lost at greeting"),
    Fault("-q", "EHLO", [:], "lost at ehlo"),
    Fault("-q", "MAIL", [1: "lost at mail"], "lost at mail"),
    Fault("-q", "RCPT", [1: "lost at recipient"], "lost at recipient"),
    Fault("-q", "DATA", [1: "lost at data"], "lost at data"),
    Fault("-q", ".", [1: "in doubt"], "lost at message"),
    Fault("-q", "QUIT", all("accepted"), "finished"),
  ]

  private static let softRefusals = [
    Fault("-r", "CONNECT", [:], "refused 450 at greeting"),
    Fault("-r", "EHLO", [:], "refused 450 at ehlo"),
    Fault("-r", "MAIL", all("refused 450 at mail"), "finished"),
    Fault("-r", "RCPT", all("refused 450 at recipient"), "finished"),
    Fault("-r", "DATA", all("refused 450 at data"), "finished"),
    Fault("-r", ".", all("refused 450 at message"), "finished"),
    Fault("-r", "QUIT", all("accepted"), "finished"),
  ]

  private static let hardRefusals = [
    Fault("-f", "CONNECT", [:], "refused 500 at greeting"),
    // It knows HELO, then.
    Fault("-f", "EHLO", all("accepted"), "finished"),
    Fault("-f", "MAIL", all("refused 500 at mail"), "finished"),
    Fault("-f", "RCPT", all("refused 500 at recipient"), "finished"),
    Fault("-f", "DATA", all("refused 500 at data"), "finished"),
    Fault("-f", ".", all("refused 500 at message"), "finished"),
    Fault("-f", "QUIT", all("accepted"), "finished"),
  ]

  /// 421, and then the connection ends.
  private static let farewells = [
    Fault("-Q", "CONNECT", [:], "refused 421 at greeting"),
    Fault("-Q", "EHLO", [:], "refused 421 at ehlo"),
    Fault("-Q", "MAIL", [1: "refused 421 at mail"], "going away"),
    Fault("-Q", "RCPT", [1: "refused 421 at recipient"], "going away"),
    Fault("-Q", "DATA", [1: "refused 421 at data"], "going away"),
    Fault("-Q", ".", [1: "refused 421 at message"], "going away"),
    Fault("-Q", "QUIT", all("accepted"), "finished"),
  ]
}
