import Foundation
import Model

/// Makes colours readable on one another (WCAG 2.2 §1.4.3: a ratio of at least 4.5).
struct Contrast {
  static let readable = 4.5

  /// Text on this colour: white or black, whichever is easier to read; one of the two always is.
  static func text(on background: HexColor) -> String {
    ratio(white, channels(background)) >= ratio(black, channels(background)) ? hex(white) : hex(black)
  }

  /// A colour for text on white, darkened just as far as it must be.
  static func dark(_ color: HexColor) -> String {
    nearest(to: channels(color), towards: ink, on: white)
  }

  /// A colour for text in dark mode, lightened just as far as it must be.
  static func light(_ color: HexColor) -> String {
    nearest(to: channels(color), towards: white, on: darkPaper)
  }

  private static let white = [255.0, 255, 255]
  private static let black = [0.0, 0, 0]
  private static let ink = [17.0, 24, 39]
  /// The lightest surface that the design has in dark mode.
  private static let darkPaper = [31.0, 36, 45]

  private static func nearest(to color: [Double], towards goal: [Double], on background: [Double]) -> String {
    for step in 0...20 {
      let share = Double(step) / 20
      let mixed = zip(color, goal).map { ($0 + ($1 - $0) * share).rounded() }
      if ratio(mixed, background) >= readable { return hex(mixed) }
    }
    return hex(goal)
  }

  private static func ratio(_ left: [Double], _ right: [Double]) -> Double {
    let (brighter, darker) = (max(luminance(left), luminance(right)), min(luminance(left), luminance(right)))
    return (brighter + 0.05) / (darker + 0.05)
  }

  private static func luminance(_ color: [Double]) -> Double {
    let linear = color.map { channel in
      let share = channel / 255
      return share <= 0.040_45 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func channels(_ color: HexColor) -> [Double] {
    let number = Int(color.string.dropFirst(), radix: 16) ?? 0
    return [number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF].map(Double.init)
  }

  private static func hex(_ color: [Double]) -> String {
    "#"
      + color.map { channel in
        let digits = String(Int(channel), radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
