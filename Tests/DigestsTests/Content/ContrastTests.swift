import Foundation
import Model
import Testing

@testable import Digests

@Suite struct ContrastTests {
  @Test func textOnABrandColourIsReadable() throws {
    #expect(Contrast.text(on: try #require(HexColor("#0b4f8a"))) == "#ffffff")
    #expect(Contrast.text(on: try #require(HexColor("#ffd400"))) == "#000000")
  }

  @Test func aReadableColourStaysAsItIs() throws {
    #expect(Contrast.dark(try #require(HexColor("#0b4f8a"))) == "#0b4f8a")
    #expect(Contrast.light(try #require(HexColor("#8ec5ff"))) == "#8ec5ff")
  }

  @Test(arguments: ["#ffffff", "#ffd400", "#00ff00", "#808080", "#000000", "#0b4f8a"])
  func anyBrandColourBecomesReadable(color: String) throws {
    let brand = try #require(HexColor(color))
    #expect(ratio(Contrast.dark(brand), "#ffffff") >= 4.5)
    #expect(ratio(Contrast.light(brand), "#1f242d") >= 4.5)
    #expect(ratio(Contrast.light(brand), "#14181f") >= 4.5, "the text of a button in dark mode")
    #expect(ratio(Contrast.text(on: brand), color) >= 4.5)
  }

  /// WCAG 2.2, written out once more.
  private func ratio(_ left: String, _ right: String) -> Double {
    let (a, b) = (luminance(left), luminance(right))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let channels = [16, 8, 0].map { shift in
      let share = Double((number >> shift) & 0xFF) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
