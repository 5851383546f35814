import Testing

/// A dialogue as text, one step a line.
///
///     S: 250 what the server says
///     C: what the client must say
///     > what the driver tells the session: begin 1, recorded 1, TLS, quit, lost, time out, abandon 1
///     = what else the session must ask for: ready, start TLS, message 1 dot-stuffed, record 1, 1 accepted: 250 OK, close: finished
///
/// What the client says between two lines of the server's goes in one write.
struct Script {
  enum Step: Equatable {
    case server(String)
    case driver(String)
    /// As `SessionAction.line` writes it.
    case expected(String)

    var isEvent: Bool {
      if case .expected = self { false } else { true }
    }
  }

  let steps: [Step]

  init(_ text: String) {
    steps = text.split(separator: "\n").map { line in
      let line = line.drop { $0 == " " }
      return switch line.prefix(2) {
      case "S:": .server(String(line.dropFirst(3)))
      case "> ": .driver(String(line.dropFirst(2)))
      default: .expected(String(line))
      }
    }
  }

  static func + (first: Script, second: Script) -> Script { Script(steps: first.steps + second.steps) }

  private init(steps: [Step]) {
    self.steps = steps
  }

  /// What has happened up to each event: where a dialogue can be cut.
  var beginnings: [Script] {
    steps.indices.filter { steps[$0].isEvent }.map { Script(steps: Array(steps[..<$0])) } + [self]
  }

  /// What has happened up to each line of the server's: where it can say something else.
  var turnsOfTheServer: [Script] {
    steps.indices.filter { index in
      if case .server = steps[index] { true } else { false }
    }.map { Script(steps: Array(steps[..<$0])) }
  }
}
