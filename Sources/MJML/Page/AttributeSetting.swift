import Markup

/// Sets the attributes of `<mj-html-attributes>` on the body.
struct AttributeSetting {
  /// The `<mj-selector>` components, of which there is at least one.
  let selectors: [SourceElement]
  let source: SourceText

  func set(on body: String) throws(MJMLError) -> String {
    let document = try parsed(body)
    for element in selectors {
      for found in document.select(try selector(of: element)) {
        for attribute in element.childElements { set(attribute, on: found) }
      }
    }
    return HTMLSerializer.html(document.root?.firstChild("body")?.children ?? [])
  }

  private func parsed(_ body: String) throws(MJMLError) -> Document {
    do {
      return try HTMLParser.document("<body>\(body)</body>")
    } catch {
      throw source.error(.uninlinable(reason: "\(error)"), at: selectors.first?.offset ?? 0)
    }
  }

  private func selector(of element: SourceElement) throws(MJMLError) -> Selector {
    let path = element["path"] ?? ""
    do {
      return try Selector(path)
    } catch {
      let offset = element.attributes.first { $0.name == "path" }?.offset ?? element.offset
      throw source.error(.wrongValue(path, attribute: "path", expected: ValueKind.selector.expectation), at: offset)
    }
  }

  private func set(_ attribute: SourceElement, on element: Element) {
    guard let name = attribute["name"] else { return }
    element.attributes.removeAll { $0.name == name }
    element.attributes.append(Attribute(name, CharacterReferences.decoded(attribute.content)))
  }
}
