/// Writes the attributes of one start tag straight into the output, each as it is given.
///
/// A literal of attributes or declarations is a list in memory, made and thrown away for every tag. What stands hundreds of times in a
/// document is written by this instead.
public struct StartTagWriter {
  private let output: OutputBuffer
  private var isStyleOpen = false

  init(_ output: OutputBuffer) {
    self.output = output
  }

  /// Writes an attribute, unless its value is nil.
  public mutating func set(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    endStyle()
    output.append(UInt8(ascii: " "))
    output.append(name)
    end(attribute: value)
  }

  /// Writes all of these attributes.
  public mutating func set(_ attributes: HTMLAttributes) {
    endStyle()
    for case (let name, let value?) in attributes.pairs {
      output.append(UInt8(ascii: " "))
      output.append(text: name)
      end(attribute: value)
    }
  }

  private func end(attribute value: String) {
    output.append("=\"")
    output.append(value, escapedBy: .markup)
    output.append(UInt8(ascii: "\""))
  }

  /// Writes a declaration of the `style` attribute, unless its value is nil; all of them must follow each other.
  public mutating func declare(_ property: StaticString, _ value: String?) {
    guard let value else { return }
    beginDeclaration()
    output.append(property)
    end(declaration: value)
  }

  /// Writes a declaration of a property whose name is not known beforehand.
  public mutating func declare(named property: String, _ value: String?) {
    guard let value else { return }
    beginDeclaration()
    output.append(text: property)
    end(declaration: value)
  }

  /// Writes all of these declarations.
  public mutating func declare(_ style: InlineStyle) {
    for (property, value) in style.declarations { declare(named: property, value) }
  }

  private mutating func beginDeclaration() {
    if isStyleOpen { output.append(UInt8(ascii: ";")) } else { output.append(" style=\"") }
    isStyleOpen = true
  }

  private func end(declaration value: String) {
    output.append(UInt8(ascii: ":"))
    output.append(value, escapedBy: .styleValue)
  }

  private mutating func endStyle() {
    if isStyleOpen { output.append(UInt8(ascii: "\"")) }
    isStyleOpen = false
  }

  mutating func close() {
    endStyle()
    output.append(UInt8(ascii: ">"))
  }
}
