import Markup
import Model

/// Makes colours readable on one another (WCAG 2.2 §1.4.3: a ratio of at least 4.5).
struct Contrast {
  static let readable = 4.5

  /// Text on this colour: white or black, whichever is easier to read; one of the two always is.
  static func text(on background: HexColor) -> String {
    let paper = color(background)
    return (white.contrast(with: paper) >= black.contrast(with: paper) ? white : black).hexadecimal
  }

  /// A colour for text on white, darkened just as far as it must be.
  static func dark(_ color: HexColor) -> String {
    nearest(to: self.color(color), towards: ink, on: white)
  }

  /// A colour for text in dark mode, lightened just as far as it must be.
  static func light(_ color: HexColor) -> String {
    nearest(to: self.color(color), towards: white, on: darkPaper)
  }

  private static let white = CSSColor(red: 255, green: 255, blue: 255)
  private static let black = CSSColor(red: 0, green: 0, blue: 0)
  private static let ink = CSSColor(red: 17, green: 24, blue: 39)
  /// The lightest surface that the design has in dark mode.
  private static let darkPaper = CSSColor(red: 31, green: 36, blue: 45)

  private static func nearest(to color: CSSColor, towards goal: CSSColor, on background: CSSColor) -> String {
    for step in 0...20 {
      let share = Double(step) / 20
      let mix = { (from: Double, to: Double) in (from + (to - from) * share).rounded() }
      let mixed = CSSColor(red: mix(color.red, goal.red), green: mix(color.green, goal.green), blue: mix(color.blue, goal.blue))
      if mixed.contrast(with: background) >= readable { return mixed.hexadecimal }
    }
    return goal.hexadecimal
  }

  private static func color(_ color: HexColor) -> CSSColor { CSSColor(color.string) ?? black }
}
