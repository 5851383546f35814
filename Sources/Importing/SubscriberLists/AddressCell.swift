import Foundation
import Markup
import Model

/// The address in a cell of a list, and what had to be done to see it.
struct AddressCell {
  /// The mailbox; nil if there is none, or more than one.
  let mailbox: Mailbox?
  /// Whether the cell was not just the address.
  let isRepaired: Bool

  init(_ cell: String) {
    if let address = EmailAddress(FormulaGuard.removed(from: cell)) {
      (mailbox, isRepaired) = (Mailbox(address: address), false)
    } else {
      (mailbox, isRepaired) = (cell.utf8.count <= Self.mostBytes ? Self.mailbox(CellText.cleaned(cell)) : nil, true)
    }
  }

  /// An address with a name in front has fewer.
  private static let mostBytes = 2_000

  /// `Ann <ann@example.edu>`, `mailto:ann@example.edu`, `ann＠example.edu`, `ann@example.edu;`.
  private static func mailbox(_ text: String) -> Mailbox? {
    if text.hasSuffix(">"), let start = text.lastIndex(of: "<") {
      guard let address = address(String(text[text.index(after: start)...].dropLast())) else { return nil }
      let name = text[..<start].trimmingCharacters(in: CharacterSet(charactersIn: "\"' "))
      return name.contains("@") ? nil : Mailbox(name: PlainText(name), address: address)
    }
    return address(text).map { Mailbox(address: $0) }
  }

  private static func address(_ text: String) -> EmailAddress? {
    // Full-width characters are what Chinese keyboards write.
    let plain = text.precomposedStringWithCompatibilityMapping.replacing("。", with: ".")
    let bare = plain.lowercased().hasPrefix("mailto:") ? String(plain.dropFirst(7)) : plain
    return EmailAddress(bare.trimmingCharacters(in: CharacterSet(charactersIn: ",;. ")))
  }
}

/// The text of a cell as people see it.
enum CellText {
  /// Without the guard against formulas, and without white space and invisible characters around it.
  static func cleaned(_ cell: String) -> String {
    if let first = cell.utf8.first, let last = cell.utf8.last, isPlain(first), isPlain(last) { return cell }
    let isVisible: (Unicode.Scalar) -> Bool = { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    let scalars = cell.unicodeScalars
    guard let first = scalars.firstIndex(where: isVisible), let last = scalars.lastIndex(where: isVisible) else { return "" }
    return FormulaGuard.removed(from: String(scalars[first...last]))
  }

  /// Whether a byte is a visible character that takes nothing away from the text.
  private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "'") }
}
