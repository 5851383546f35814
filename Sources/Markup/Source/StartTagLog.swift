/// Notes how each start tag is written while a document is read.
final class StartTagLog {
  private(set) var tags: [ObjectIdentifier: StartTag] = [:]
  private let bytes: [UInt8]
  private var places: LinePlaces

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    places = LinePlaces(bytes)
  }

  /// Notes the tag of an element that has been read up to a byte inside the tag.
  func add(_ element: Element, prefix: String?, declarations: [StartTag.NamespaceDeclaration], readTo offset: Int) {
    let inside = min(max(0, offset), bytes.count)
    // No `<` may stand inside a tag, so the nearest one in front is the tag's own.
    let start = bytes[..<inside].lastIndex(of: UInt8(ascii: "<")) ?? 0
    let end = bytes[inside...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    tags[ObjectIdentifier(element)] = StartTag(
      position: places.position(at: start), prefix: prefix, declarations: declarations, end: end)
  }
}
