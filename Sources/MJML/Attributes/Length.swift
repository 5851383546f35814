/// A number with a unit of CSS.
struct Length: Hashable, Sendable {
  let number: Double
  let unit: LengthUnit

  /// Reads for example `12px`, `50%`, `-1.5em`, `0`; nil for anything else.
  init?(_ text: some StringProtocol) {
    let end = text.utf8.firstIndex { !Self.numerals.contains($0) } ?? text.endIndex
    guard let number = Self.whole(text.utf8[..<end]) ?? Double(text[..<end]) else { return nil }
    guard number.isFinite, abs(number) <= Self.largest else { return nil }
    guard let unit = LengthUnit(text.utf8[end...]) else { return nil }
    self.number = number
    self.unit = unit
  }

  /// A short whole number, as most are; nil for all others, which take longer to read.
  private static func whole(_ digits: some Collection<UInt8>) -> Double? {
    var number = 0
    var count = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit), count < 9 else { return nil }
      number = 10 * number + Int(digit - UInt8(ascii: "0"))
      count += 1
    }
    return count == 0 ? nil : Double(number)
  }

  /// A share of a box.
  init(percent: Double) {
    number = percent
    unit = .percent
  }

  /// The length in pixels inside a box of this width; an `em` counts as 16.
  func pixels(in width: Double) -> Double {
    switch unit {
    case .pixels, .none: number
    case .percent: width * number / 100
    case .em: number * 16
    }
  }

  /// What a number is written with.
  private static let numerals = UInt8(ascii: "-")...UInt8(ascii: "9")

  /// More than any screen; keeps sums far from overflow.
  private static let largest = 100_000.0
}

/// A unit that MJML knows.
enum LengthUnit: String, Hashable, Sendable {
  case pixels = "px"
  case percent = "%"
  case em
  case none = ""

  /// The unit that is written so.
  init?(_ text: some Collection<UInt8>) {
    guard let unit = Self.all.first(where: { $0.rawValue.utf8.elementsEqual(text) }) else { return nil }
    self = unit
  }

  private static let all: [LengthUnit] = [.pixels, .none, .percent, .em]
}

extension Double {
  /// A number of pixels as an attribute: whole, rounded down, never negative.
  var wholePixels: String { String(Int(max(0, self).rounded(.down))) }

  /// A number as CSS writes it: at most four decimals, none when it is whole.
  var css: String {
    let scaled = (self * 10_000).rounded(.down)
    let whole = Int(scaled / 10_000)
    let decimals = Int(scaled) % 10_000
    if decimals == 0 { return String(whole) }
    var digits = String(decimals)
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
