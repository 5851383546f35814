extension JSONWriter {
  /// Writes a member that is a string; nil leaves it out.
  public mutating func member(_ key: String, _ string: String?) throws {
    guard let string else { return }
    try self.key(key)
    try value(string)
  }

  /// Writes a member that is a whole number; nil leaves it out.
  public mutating func member(_ key: String, _ number: Int?) throws {
    guard let number else { return }
    try self.key(key)
    try value(number)
  }

  /// Writes a member that is `true` or `false`; nil leaves it out.
  public mutating func member(_ key: String, _ flag: Bool?) throws {
    guard let flag else { return }
    try self.key(key)
    try value(flag)
  }

  /// Writes a member that is an array of strings; an empty one is left out.
  public mutating func member(_ key: String, _ strings: [String]) throws {
    guard !strings.isEmpty else { return }
    try array(key) { writer in
      for string in strings { try writer.value(string) }
    }
  }

  /// Writes a member that is an object, with the members that the closure writes.
  public mutating func object(_ key: String, _ members: (inout JSONWriter) throws -> Void) throws {
    try self.key(key)
    try object(members)
  }

  /// Writes a member that is an array, with the values that the closure writes.
  public mutating func array(_ key: String, _ values: (inout JSONWriter) throws -> Void) throws {
    try self.key(key)
    try array(values)
  }
}
