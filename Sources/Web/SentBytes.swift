public import NIOCore
public import Serving

/// Bytes as NIO sends them: stretches of them share the memory.
public struct SentBytes: HeldBytes {
  /// The bytes.
  public let buffer: ByteBuffer

  /// Takes these bytes over.
  public init(_ bytes: [UInt8]) {
    buffer = ByteBuffer(bytes: bytes)
  }

  /// How many there are.
  public var count: Int { buffer.readableBytes }

  /// The bytes as an array.
  public var array: [UInt8] { Array(buffer.readableBytesView) }
}
