/// A call that would have made a JSON document ill-formed; a mistake in the program, not in its input.
public enum JSONWriterError: Error, Hashable, Sendable {
  /// A key was written where no member can start.
  case keyOutsideObject
  /// A value was written into an object without a key.
  case valueWithoutKey
  /// A second value was written at the top.
  case secondValue
  /// What was ended is not what was opened last, or a key has no value.
  case wrongEnd
  /// This many objects and arrays were not ended.
  case stillOpen(Int)
  /// Nothing was written.
  case noValue
}

extension JSONWriterError: CustomStringConvertible {
  /// What was written wrongly, and that it is to be reported.
  public var description: String {
    "the JSON document cannot be written: \(fault); this is a fault of the program, please report it"
  }

  private var fault: String {
    switch self {
    case .keyOutsideObject: "a key stands where no member can start"
    case .valueWithoutKey: "a value in an object has no key"
    case .secondValue: "a second value stands at the top"
    case .wrongEnd: "what was ended is not what was opened last"
    case .stillOpen(let count): "\(count) objects or arrays were not ended"
    case .noValue: "it is empty"
    }
  }
}
