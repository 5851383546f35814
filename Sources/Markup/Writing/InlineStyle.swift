/// The declarations of a `style` attribute, in the order in which they are written.
///
/// Written as a dictionary literal; a property whose value is nil is left out.
public struct InlineStyle: ExpressibleByDictionaryLiteral, Sendable {
  /// The literal as it was written: what has no value is passed over when the text is made, which is once.
  private(set) var declarations: [(String, String?)]

  /// The declarations that have a value.
  public init(dictionaryLiteral elements: (String, String?)...) {
    declarations = elements
  }

  /// Declarations of these properties.
  public init(_ declarations: [(String, String?)]) {
    self.declarations = declarations
  }

  /// Declares one property more, unless its value is nil.
  public mutating func declare(_ property: String, _ value: String?) {
    declarations.append((property, value))
  }

  /// These declarations, followed by others.
  public consuming func adding(_ others: InlineStyle) -> InlineStyle {
    declarations += others.declarations
    return self
  }

  /// Whether there is nothing to declare.
  public var isEmpty: Bool { declarations.allSatisfy { $0.1 == nil } }

  /// The attribute's value; nil when there is nothing to declare.
  ///
  /// Double quotes become single ones: written as `&quot;` they make some inliners and mail clients drop the attribute.
  public var text: String? {
    var length = 0
    for case (let property, let value?) in declarations { length += property.utf8.count + value.utf8.count + 2 }
    if length == 0 { return nil }
    return String(unsafeUninitializedCapacity: length) { room in
      var end = 0
      for case (let property, let value?) in declarations {
        end = room.write(property, at: end)
        room[end] = UInt8(ascii: ":")
        let start = end + 1
        end = room.write(value, at: start)
        for place in start..<end where room[place] == UInt8(ascii: "\"") { room[place] = UInt8(ascii: "'") }
        room[end] = UInt8(ascii: ";")
        end += 1
      }
      return end - 1
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Copies a text to a place; returns where it ends.
  fileprivate func write(_ text: String, at start: Int) -> Int {
    text.utf8Span.span.withUnsafeBufferPointer { source in
      guard let base = baseAddress, let first = source.baseAddress else { return start }
      (base + start).update(from: first, count: source.count)
      return start + source.count
    }
  }
}
