/// A key of a configuration file as it is declared: what the reader accepts and what the reference says are this one value.
struct Key {
  /// The key as it is written.
  let name: String
  /// What its value must be, in words.
  let type: String
  /// What holds when it is left out.
  let absence: Absence
  /// What it means.
  let meaning: String
  /// The keys of its value, if that is a mapping or a list of them.
  let inside: [Key]

  /// What holds when a key is left out.
  enum Absence: Hashable {
    /// It may not be left out.
    case refused
    /// Nothing in particular.
    case nothing
    /// This value.
    case value(String)
  }

  init(_ name: String, _ type: String, _ absence: Absence = .nothing, _ meaning: String, inside: [Key] = []) {
    self.name = name
    self.type = type
    self.absence = absence
    self.meaning = meaning
    self.inside = inside
  }
}
