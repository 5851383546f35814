extension Script {
  /// What a ledger would know of a transaction at the script's end.
  enum Knowledge: Equatable {
    case begun
    /// Its mark is made: the message may have been accepted.
    case recorded
    case ended
  }

  /// By the driver's own acts and the outcomes that were told, and by nothing else.
  var ledger: [Int: Knowledge] {
    steps.reduce(into: [:]) { ledger, step in
      switch step {
      case .driver(let event):
        let words = event.split(separator: " ")
        guard let id = words.last.flatMap({ Int($0) }) else { return }
        ledger[id] = words[0] == "begin" ? .begun : .recorded
      case .expected(let line):
        let words = line.dropFirst(2).split(separator: " ")
        if line.hasPrefix("= "), words.count > 1, let id = Int(words[0]) { ledger[id] = .ended }
      case .server: return
      }
    }
  }

  /// The outcomes if the connection ends here.
  var outcomesOfLoss: [Int: String] {
    ledger.compactMapValues { knowledge in
      switch knowledge {
      case .begun: "lost"
      case .recorded: "in"
      case .ended: nil
      }
    }
  }

  /// Whether the server is in the middle of a reply.
  var isInsideReply: Bool {
    guard case .server(let line) = steps.last else { return false }
    return line.dropFirst(3).first == "-"
  }

  var isClosed: Bool { steps.contains { $0 == .expected("= close: finished") } }
}

/// The outcomes in what a session asked for: number, and the first word behind it.
func outcomes(in lines: [String]) -> [Int: String] {
  lines.reduce(into: [:]) { outcomes, line in
    let words = line.split(separator: " ").map(String.init)
    if words[0] == "=", words.count > 2, let id = Int(words[1]) { outcomes[id] = words[2] }
  }
}
