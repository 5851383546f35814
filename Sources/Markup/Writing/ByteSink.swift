/// Takes the bytes that a writer has finished: a file, a socket, a block of memory.
public protocol ByteSink {
  /// Takes over these bytes; they are valid only during the call.
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws
}

/// Keeps what is written in memory.
public struct BufferSink: ByteSink, Sendable {
  /// Everything written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty sink.
  public init() {}

  /// Adds the bytes behind those that are there.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) {
    self.bytes.append(contentsOf: bytes)
  }

  /// Everything written so far as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Passes the bytes on to a sink of whatever kind: what is generic over its sink is then compiled once, and not for every kind.
public struct AnyByteSink: ByteSink {
  private var sink: any ByteSink

  /// In front of this sink.
  public init(_ sink: any ByteSink) {
    self.sink = sink
  }

  /// Passes the bytes on.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
    try sink.write(bytes)
  }
}
