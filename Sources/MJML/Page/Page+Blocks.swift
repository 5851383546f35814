import Markup

extension Page {
  /// Puts a component in its place: its attributes settled, its surroundings known.
  ///
  /// `handedDown` is what the parent sets for its children; `siblings` how many columns share the width.
  mutating func block(
    _ element: SourceElement, in parent: Block?, width: Double, siblings: Int = 1, isInGroup: Bool = false,
    handedDown: [GivenAttribute] = []
  ) -> Block {
    let own = AttributeDefaults.classNames(of: element)
    warnAboutNames(own, of: element)
    let inherited = parent?.classNames ?? []
    let surrounding = parent?.writing ?? settings.writing
    let resolve = { (page: inout Page, writing: Writing, handedDown: [GivenAttribute]) in
      let standards = page.standards(of: element.name, handedDown: handedDown, writing: writing)
      return page.settings.defaults.attributes(of: element, standards: standards, classes: own, parentClasses: inherited)
    }
    var attributes = resolve(&self, surrounding, handedDown)
    let writing = surrounding.changed(language: attributes[.lang], direction: attributes[.dir])
    if writing != surrounding {
      let isFontMeant = parent?.attributes.isGiven(.fontFamily) ?? true
      attributes = resolve(&self, writing, handedDown.filter { isFontMeant || $0.name != .fontFamily })
    }
    return Block(
      element, attributes: attributes, classNames: own.isEmpty ? inherited : own, width: max(0, width), siblings: max(1, siblings),
      isInGroup: isInGroup, surroundingDirection: parent?.direction ?? settings.direction?.rawValue, writing: writing)
  }

  private mutating func warnAboutNames(_ classNames: [String], of element: SourceElement) {
    for name in classNames where !settings.defaults.hasClass(name) {
      warn("no <mj-class> in the head is called \(name)", at: element)
    }
    for attribute in element.given where attribute.value.isEmpty && attribute.name != .alt {
      warn("the attribute \(attribute.name.text) is empty: it is left out, and its standard value too", at: element)
    }
  }

  /// Writes a component in its place.
  mutating func write(_ block: Block) {
    block.element.name.component.render(block, into: &self)
  }

  /// Writes the HTML between a component's tags.
  mutating func writeContent(of block: Block) {
    html.raw(settings.isWhiteSpaceMeant ? block.element.content : Compaction.html(block.element.content))
  }

  /// Walks over what stands in a component: comments and `mj-raw` are written as they are, each other component by `write`.
  mutating func writeChildren(of block: Block, _ write: (inout Page, SourceElement) -> Void) {
    for child in block.children {
      switch child {
      case .conditionalComment(let comment): html.raw(comment)
      case .element(let element) where element.isFileStart: settings.fileStart.append(element.content)
      case .element(let element) where element.name == .raw: html.raw(element.content)
      case .element(let element): write(&self, element)
      }
    }
  }
}
