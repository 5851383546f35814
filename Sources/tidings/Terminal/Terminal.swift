import Foundation

/// Standard output for results, standard error for everything about them.
enum Terminal {
  /// Prints a result line.
  static func print(_ text: String) {
    StandardStream.output.write(Data((shown(text) + "\n").utf8))
  }

  /// Prints bytes as they are: a document that was asked for.
  static func write(_ bytes: Data) {
    StandardStream.output.write(bytes)
  }

  /// Prints a remark that is no result.
  static func remark(_ text: String) {
    StandardStream.error.write(Data((shown(text) + "\n").utf8))
  }

  /// Prints `tidings: …` on standard error.
  static func complain(_ text: String) {
    remark("tidings: \(text)")
  }

  /// Whether a person types what is read from standard input.
  static var isAnswered: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether a person sees what is written to standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal; 80 when nobody says.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Text of documents may hold escape sequences; on a terminal those would be commands.
  private static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isCommand) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isCommand($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    // These turn the direction of all that follows them on the line (Unicode Standard Annex 9, 2.1-2.2).
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: scalar.properties.generalCategory == .control
    }
  }
}
