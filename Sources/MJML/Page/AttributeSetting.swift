import Markup

/// Sets the attributes of `<mj-html-attributes>` on the body.
struct AttributeSetting {
  /// The `<mj-selector>` components.
  let selectors: [SourceElement]

  func set(on body: String) throws(MJMLError) -> String {
    guard let first = selectors.first else { return body }
    let document = try parsed(body, for: first)
    for element in selectors {
      for found in document.select(try selector(of: element)) {
        for attribute in element.childElements { set(attribute, on: found) }
      }
    }
    return HTMLSerializer.html(document.root?.firstChild("body")?.children ?? [])
  }

  private func parsed(_ body: String, for first: SourceElement) throws(MJMLError) -> Document {
    do {
      return try HTMLParser.document("<body>\(body)</body>")
    } catch {
      throw first.source.error(.uninlinable(reason: "\(error)"), at: first.offset)
    }
  }

  private func selector(of element: SourceElement) throws(MJMLError) -> Selector {
    let path = element[.path] ?? ""
    do {
      return try Selector(path)
    } catch {
      let offset = element.attributes.first { $0.given?.name == .path }?.offset ?? element.offset
      throw element.source.error(.wrongValue(path, attribute: "path", expected: ValueKind.selector.expectation), at: offset)
    }
  }

  private func set(_ attribute: SourceElement, on element: Element) {
    guard let name = attribute[.name] else { return }
    element.attributes.removeAll { $0.name == name }
    element.attributes.append(Attribute(name, CharacterReferences.decoded(attribute.content)))
  }
}
