/// Sixteen bytes of text, which the processor copies and compares in one step.
typealias ByteBlock = SIMD16<UInt8>

extension ByteBlock {
  /// The sixteen bytes at this place.
  @inline(__always)
  static func bytes(at source: UnsafePointer<UInt8>) -> ByteBlock {
    UnsafeRawPointer(source).loadUnaligned(as: ByteBlock.self)
  }

  /// Up to sixteen bytes, filled up with zeros; no byte behind them is touched.
  ///
  /// Put together from two overlapping halves, because a loop over so few bytes takes longer than all that is done with them.
  @inline(__always)
  static func bytes(at source: UnsafePointer<UInt8>, count: Int) -> ByteBlock {
    let source = UnsafeRawPointer(source)
    var halves = SIMD2<UInt64>()
    if count >= 8 {
      let end = source.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self).littleEndian
      halves[0] = source.loadUnaligned(as: UInt64.self)
      halves[1] = (end >> UInt64(truncatingIfNeeded: 8 &* (16 &- count))).littleEndian
    } else if count >= 4 {
      let start = UInt64(source.loadUnaligned(as: UInt32.self).littleEndian)
      let end = UInt64(source.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self).littleEndian)
      halves[0] = (start | end &<< UInt64(truncatingIfNeeded: 8 &* (count &- 4))).littleEndian
    } else if count > 0 {
      let start = UInt64(source.load(as: UInt8.self))
      let middle = UInt64(source.load(fromByteOffset: count / 2, as: UInt8.self))
      let end = UInt64(source.load(fromByteOffset: count &- 1, as: UInt8.self))
      let places = (middle: UInt64(truncatingIfNeeded: 8 &* (count / 2)), end: UInt64(truncatingIfNeeded: 8 &* (count &- 1)))
      halves[0] = (start | middle &<< places.middle | end &<< places.end).littleEndian
    }
    return unsafeBitCast(halves, to: ByteBlock.self)
  }

  /// The block without its first bytes, filled up with zeros.
  @inline(__always)
  func dropping(_ count: Int) -> ByteBlock {
    let bits = unsafeBitCast(self, to: UInt128.self).littleEndian &>> UInt128(truncatingIfNeeded: 8 &* count)
    return unsafeBitCast(bits.littleEndian, to: ByteBlock.self)
  }

  /// The block with spaces in place of the zeros that it was filled up with.
  @inline(__always)
  func filled(from count: Int) -> ByteBlock {
    let spaces = unsafeBitCast(ByteBlock(repeating: 0x20), to: UInt128.self) << UInt128(truncatingIfNeeded: 8 &* count)
    return self | unsafeBitCast(spaces.littleEndian, to: ByteBlock.self)
  }
}
