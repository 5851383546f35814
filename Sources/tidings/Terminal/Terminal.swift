import Foundation

/// Standard output for results, standard error for everything about them.
enum Terminal {
  /// Prints a result line.
  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data((shown(text) + "\n").utf8))
  }

  /// Prints bytes as they are: a document that was asked for.
  static func write(_ bytes: Data) {
    FileHandle.standardOutput.write(bytes)
  }

  /// Prints a remark that is no result.
  static func remark(_ text: String) {
    FileHandle.standardError.write(Data((shown(text) + "\n").utf8))
  }

  /// Prints `tidings: …` on standard error.
  static func complain(_ text: String) {
    remark("tidings: \(text)")
  }

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
    scalar != "\n" && scalar != "\t" && scalar.properties.generalCategory == .control
  }
}
