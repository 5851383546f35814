/// Bytes in the form in which a server sends them, so that nothing has to be copied for an answer.
public protocol HeldBytes: Sendable {
  /// Takes these bytes over.
  init(_ bytes: [UInt8])
  /// How many there are.
  var count: Int { get }
  /// The bytes as an array, for work on them.
  var array: [UInt8] { get }
}

/// Bytes held as an array.
public struct ArrayBytes: HeldBytes {
  /// The bytes.
  public let array: [UInt8]

  /// Takes these bytes over.
  public init(_ bytes: [UInt8]) {
    array = bytes
  }

  /// How many there are.
  public var count: Int { array.count }
}
