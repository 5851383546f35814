/// The program that takes messages for the system's mail server, with its own arguments; never run by a shell.
public struct SendmailCommand: Hashable, Sendable, CustomStringConvertible {
  /// Where the program is, from the root.
  let program: String
  let arguments: [String]

  /// Nil unless the first word is a path from the root, so that it does not depend on anybody's `PATH`, and no word has a NUL.
  public init?(_ words: [String]) {
    guard let program = words.first, program.hasPrefix("/"), !words.contains(where: { $0.utf8.contains(0) }) else { return nil }
    self.program = program
    arguments = Array(words.dropFirst())
  }

  /// Its words.
  public var description: String { ([program] + arguments).joined(separator: " ") }
}
