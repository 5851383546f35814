import Foundation

extension CSSColor {
  /// The colour that is seen when this one lies on another.
  public func over(_ background: CSSColor) -> CSSColor {
    let mixed = { (front: Double, back: Double) in front * alpha + back * (1 - alpha) }
    return CSSColor(
      red: mixed(red, background.red), green: mixed(green, background.green), blue: mixed(blue, background.blue),
      alpha: alpha + background.alpha * (1 - alpha))
  }

  /// How well this is read on another colour, from 1 to 21; both count as opaque (WCAG 2.1, contrast ratio).
  public func contrast(with other: CSSColor) -> Double {
    let (brighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (brighter + 0.05) / (darker + 0.05)
  }

  /// How bright it is, from 0 to 1 (WCAG 2.1, relative luminance).
  public var luminance: Double {
    let linear = [red, green, blue].map { channel in
      let share = channel / 255
      return share <= 0.040_45 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return linear[0] * 0.2126 + linear[1] * 0.7152 + linear[2] * 0.0722
  }
}
