/// Which bytes of a text must be looked at more closely: found in sixteen bytes at once.
///
/// All controls of ASCII belong to it but the one that is kept, and of its other characters those that the format gives a meaning;
/// there is room for four of these, two and two of which differ in one bit. Bytes that start a longer character count only before
/// certain others; there is room for two.
struct MarkedBytes: Sendable {
  // Stored one by one, so that they stay in the processor's registers in the loop of `EscapeTable`.
  private var twins0 = Twins()
  private var twins1 = Twins()
  private var kept = ByteBlock(repeating: 0x20)
  private var delete = ByteBlock()
  private var lead0 = Lead()
  private var lead1 = Lead()
  private var count = 0
  private var countOfLeads = 0

  /// One byte, or two of which the second has one bit more.
  private struct Twins {
    var bit = ByteBlock()
    var byte = ByteBlock()

    @inline(__always)
    func places(in block: ByteBlock) -> SIMDMask<ByteBlock.MaskStorage> { (block | bit) .== byte }

    /// Adds a second byte if it differs from the first in one bit only.
    mutating func add(_ other: UInt8) -> Bool {
      let difference = byte[0] ^ other
      guard bit[0] == 0, difference.nonzeroBitCount == 1 else { return false }
      bit = ByteBlock(repeating: difference)
      byte = ByteBlock(repeating: byte[0] | other)
      return true
    }
  }

  /// A byte that counts only where the next one has certain bits.
  private struct Lead {
    var byte = ByteBlock()
    var bits = ByteBlock()
    var next = ByteBlock(repeating: 0xFF)

    @inline(__always)
    func places(in block: ByteBlock, _ next: ByteBlock) -> SIMDMask<ByteBlock.MaskStorage> {
      (block .== byte) .& ((next & bits) .== self.next)
    }
  }

  /// Adds a character of ASCII; controls but DEL are there already.
  mutating func insert(_ byte: UInt8) {
    if byte < 0x20 { return }
    if byte == 0x7F {
      delete = ByteBlock(repeating: byte)
    } else if count > 0, twins0.add(byte) || (count > 1 && twins1.add(byte)) {
      return
    } else {
      precondition(count < 2, "an escape table has room for two pairs of marked bytes")
      let single = Twins(byte: ByteBlock(repeating: byte))
      if count == 0 { twins0 = single } else { twins1 = single }
      count += 1
    }
  }

  /// Adds a byte that starts longer characters, of which only those count that go on with one of these.
  ///
  /// What is found is a little more than that, as only the bits are compared that all of them have in common.
  mutating func insert(_ lead: UInt8, before seconds: [UInt8]) {
    guard let first = seconds.first else { return }
    precondition(countOfLeads < 2, "an escape table has room for two bytes that start longer characters")
    let bits = seconds.reduce(UInt8.max) { $0 & ~($1 ^ first) }
    let block = Lead(byte: ByteBlock(repeating: lead), bits: ByteBlock(repeating: bits), next: ByteBlock(repeating: first & bits))
    if countOfLeads == 0 { lead0 = block } else { lead1 = block }
    countOfLeads += 1
  }

  /// Takes a control out.
  mutating func keep(_ control: UInt8) {
    precondition(kept[0] == 0x20, "an escape table keeps one control")
    kept = ByteBlock(repeating: control)
  }

  /// Whether a block holds only visible characters of ASCII and spaces, none of them marked: most blocks of a text in English.
  @inline(__always)
  func areAbsent(from block: ByteBlock) -> Bool {
    // Of 0x20...0x7E the distance to the space is less than 0x5F; controls wrap around to more.
    let others = (block &- ByteBlock(repeating: 0x20)) .>= ByteBlock(repeating: 0x5F)
    let found = others .| twins0.places(in: block) .| twins1.places(in: block)
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  /// The places of marked bytes in a block.
  ///
  /// Bit 0 stands for its first byte, bit 15 for its last; `next` starts one byte later.
  @inline(__always)
  func places(in block: ByteBlock, next: ByteBlock) -> UInt64 {
    var found = (block .< ByteBlock(repeating: 0x20)) .& (block .!= kept)
    found = found .| twins0.places(in: block) .| twins1.places(in: block) .| (block .== delete)
    found = found .| lead0.places(in: block, next) .| lead1.places(in: block, next)
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return 0 }
    return Self.bits(halves[0]) | Self.bits(halves[1]) << 8
  }

  /// Gathers eight bytes that are 0 or 0xFF into eight bits: each gives the bit of its place, and the product adds them up on top.
  @inline(__always)
  private static func bits(_ bytes: UInt64) -> UInt64 {
    ((UInt64(littleEndian: bytes) & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56
  }
}
