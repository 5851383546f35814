/// A small set of bytes that is looked for in sixteen bytes of text at once.
///
/// All controls of ASCII belong to it; of other bytes there is room for seven.
struct MarkedBytes: Sendable {
  /// What is looked at in one step.
  typealias Block = SIMD16<UInt8>

  // Stored one by one, so that they stay in the processor's registers in the loop of `EscapeTable`.
  private let firstPlain = Block(repeating: 0x20)
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

  /// The places of marked bytes in a block: bit 0 stands for its first byte, bit 15 for its last.
  @inline(__always)
  func places(in block: Block) -> UInt64 {
    var found = block .< firstPlain
    found = found .| (block .== mark0)
    found = found .| (block .== mark1)
    found = found .| (block .== mark2)
    found = found .| (block .== mark3)
    found = found .| (block .== mark4)
    found = found .| (block .== mark5)
    found = found .| (block .== mark6)
    let halves = unsafeBitCast(Block().replacing(with: 1, where: found), to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return 0 }
    return Self.bits(halves[0]) | Self.bits(halves[1]) << 8
  }

  /// Gathers eight bytes that are 0 or 1 into eight bits: the product has byte i's bit at place 56 + i, and nothing carries into it.
  @inline(__always)
  private static func bits(_ bytes: UInt64) -> UInt64 {
    (UInt64(littleEndian: bytes) &* 0x0102_0408_1020_4080) >> 56
  }
}
