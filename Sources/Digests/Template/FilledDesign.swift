import MJML
import Markup

/// A design that has been filled, and the place in the template that each place in it comes from.
struct FilledDesign {
  /// The design without marks.
  let text: String
  /// In the order of both sides.
  private let places: [Place]

  private struct Place {
    let here: SourcePosition
    let origin: SourcePosition
  }

  /// Takes the marks out of a filled template.
  init(marked: String) {
    var text = String.UnicodeScalarView()
    var places: [Place] = []
    var (line, column) = (1, 1)
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == PlaceMarks.start, let origin = Self.mark(&rest) {
        places.append(Place(here: SourcePosition(line: line, column: column), origin: origin))
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = String(text)
    self.places = places
  }

  /// Where in the template a place comes from; for what a field wrote, where the text before it ended.
  func origin(of position: SourcePosition) -> SourcePosition {
    guard let place = places.last(where: { $0.here <= position }) else { return position }
    let distance = place.here.line == position.line ? position.column - place.here.column : 0
    return SourcePosition(line: place.origin.line, column: place.origin.column + distance)
  }

  /// Reads the rest of a mark; what only looks like one is left as it is.
  private static func mark(_ rest: inout Substring.UnicodeScalarView) -> SourcePosition? {
    guard let end = rest.firstIndex(of: PlaceMarks.end) else { return nil }
    let numbers = String(rest[..<end]).split(separator: ":").compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    rest = rest[rest.index(after: end)...]
    return SourcePosition(line: numbers[0], column: numbers[1])
  }
}
