/// A small set of bytes that is looked for in sixteen bytes of text at once.
///
/// All controls of ASCII belong to it; of other bytes there is room for seven.
struct MarkedBytes: Sendable {
  private typealias Block = SIMD16<UInt8>

  private static let firstPlain = Block(repeating: 0x20)

  // Stored one by one, so that they stay in the processor's registers in the loop below.
  private var mark0 = Block()
  private var mark1 = Block()
  private var mark2 = Block()
  private var mark3 = Block()
  private var mark4 = Block()
  private var mark5 = Block()
  private var mark6 = Block()
  private var bytes: [UInt8] = []

  /// Adds a byte; controls are there already.
  mutating func insert(_ byte: UInt8) {
    if byte < 0x20 || bytes.contains(byte) { return }
    bytes.append(byte)
    precondition(bytes.count <= 7, "an escape table has room for seven marked bytes")
    let block = Block(repeating: byte)
    switch bytes.count {
    case 1: mark0 = block
    case 2: mark1 = block
    case 3: mark2 = block
    case 4: mark3 = block
    case 5: mark4 = block
    case 6: mark5 = block
    default: mark6 = block
    }
  }

  /// Copies bytes, sixteen at a time, up to the first that is marked or of which fewer than sixteen are left; returns how many.
  ///
  /// There must be room for all of them. This loop is where the time of writing a feed goes.
  @inline(__always)
  func copyRun(_ source: UnsafePointer<UInt8>, count: Int, to output: UnsafeMutablePointer<UInt8>) -> Int {
    let firstPlain = Self.firstPlain
    var done = 0
    while done + 16 <= count {
      let block = UnsafeRawPointer(source + done).loadUnaligned(as: Block.self)
      UnsafeMutableRawPointer(output + done).storeBytes(of: block, as: Block.self)
      var found = block .< firstPlain
      found = found .| (block .== mark0)
      found = found .| (block .== mark1)
      found = found .| (block .== mark2)
      found = found .| (block .== mark3)
      found = found .| (block .== mark4)
      found = found .| (block .== mark5)
      found = found .| (block .== mark6)
      let halves = unsafeBitCast(Block().replacing(with: 0xFF, where: found), to: SIMD2<UInt64>.self)
      if halves[0] != 0 { return done + UInt64(littleEndian: halves[0]).trailingZeroBitCount / 8 }
      if halves[1] != 0 { return done + 8 + UInt64(littleEndian: halves[1]).trailingZeroBitCount / 8 }
      done += 16
    }
    return done
  }
}
