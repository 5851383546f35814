/// Work that could not be done: what, why, and what a person can do about it.
public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was to be done, or the file it was to be done to.
  public var what: String
  /// Why it could not.
  public var why: String
  /// What to do now.
  public var remedy: String
  /// Whose fault it is.
  public var blame: Blame

  /// A failure of these parts.
  public init(_ what: String, why: String, remedy: String, blame: Blame) {
    self.what = what
    self.why = why
    self.remedy = remedy
    self.blame = blame
  }

  /// A failure whose cause already says where it is and why, as errors of definitions and designs do.
  public init(_ whereAndWhy: String, remedy: String) {
    let parts = whereAndWhy.split(separator: ": ", maxSplits: 1)
    self.init(
      String(parts.first ?? ""), why: parts.count > 1 ? String(parts[1]) : "is refused", remedy: remedy, blame: .input)
  }

  /// Who has to act.
  public enum Blame: Hashable, Sendable {
    /// What was handed in is wrong.
    case input
    /// Disk, database, permissions.
    case environment
    /// Somebody stopped the work.
    case interruption
  }

  /// `WHAT: WHY`, and what to do on a line of its own.
  public var description: String { "\(what): \(why)\n\(remedy)" }

  /// The work was stopped between two steps.
  static func interrupted(_ what: String, kept: String) -> Failure {
    Failure(what, why: "stopped before it was done", remedy: "\(kept) Run the command again to go on.", blame: .interruption)
  }
}
