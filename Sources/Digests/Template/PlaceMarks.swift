import MJML

/// Marks that tell where in a template they stand, so that a mistake in a filled design can be shown in the file that the designer has.
///
/// A mark is `line:column` between two control characters that neither a value nor a design can hold. One stands before the first
/// character of each stretch of text that is not white space; so a line that holds nothing but a section's tag stays as empty as it was,
/// and Mustache removes it as before.
struct PlaceMarks {
  static let start: Unicode.Scalar = "\u{02}"
  static let end: Unicode.Scalar = "\u{03}"

  private var marked = String.UnicodeScalarView()
  private var line = 1
  private var column = 1

  /// The text of a template with its marks.
  static func marked(_ pieces: [TemplatePiece]) -> String {
    var marks = PlaceMarks()
    for piece in pieces { marks.add(piece) }
    return String(marks.marked)
  }

  private mutating func add(_ piece: TemplatePiece) {
    var isMarked = !piece.isText
    for scalar in piece.written.unicodeScalars {
      if !isMarked, !scalar.properties.isWhitespace {
        marked.append(contentsOf: "\(Self.start)\(line):\(column)\(Self.end)".unicodeScalars)
        isMarked = true
      }
      marked.append(scalar)
      if scalar == "\n" {
        line += 1
        column = 1
        isMarked = !piece.isText
      } else {
        column += 1
      }
    }
  }
}
