/// Finds the start tag of each element in the source, while libxml2 reads a copy of it that was prepared.
final class HTMLTagLog {
  /// A start tag of the source, and where its copy stands.
  struct Tag {
    /// In lower case.
    let name: String
    /// The byte of its `<` in the source.
    let source: Int
    /// The byte of its `<` in the copy.
    let copy: Int
  }

  private(set) var places: [ObjectIdentifier: SourcePosition] = [:]
  private var tags: [Tag] = []
  /// The number of the first that may be an element's still.
  private var next = 0
  private var lines = LinePlaces([])

  /// Starts with the tags of a source, in order.
  func start(_ tags: [Tag], in source: [UInt8]) {
    self.tags = tags
    lines = LinePlaces(source)
  }

  /// Notes an element that libxml2 reports when it has read the copy up to a byte.
  ///
  /// Elements that it implies are reported inside the tag that implies them, or behind one that opened something else.
  func add(_ element: Element, readTo offset: Int) {
    while next + 1 < tags.count, tags[next + 1].copy < offset { next += 1 }
    guard next < tags.count, tags[next].copy < offset, tags[next].name == element.name else { return }
    places[ObjectIdentifier(element)] = lines.position(at: tags[next].source)
    next += 1
  }
}
