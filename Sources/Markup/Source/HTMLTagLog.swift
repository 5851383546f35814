/// Notes where the start tag of each element stands while a page is read.
final class HTMLTagLog {
  private(set) var places: [ObjectIdentifier: SourcePosition] = [:]
  private var lines: LinePlaces

  init(_ source: String) {
    lines = LinePlaces(Array(source.utf8))
  }

  /// Notes the tag of an element by the number of the byte where its `<` stands.
  func add(_ element: Element, at place: Int) {
    places[ObjectIdentifier(element)] = lines.position(at: place)
  }
}
