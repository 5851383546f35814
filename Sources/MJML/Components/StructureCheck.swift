import Markup

/// Checks that components stand where they may and that their attributes make sense, before anything is rendered.
struct StructureCheck {
  func check(document root: SourceElement) throws(MJMLError) {
    try check(root)
    for raw in root.children(named: .raw) where !raw.isFileStart {
      throw raw.source.error(.missingAttribute("position=\"file-start\"", component: raw.name.rawValue), at: raw.offset)
    }
    guard root.childElements.contains(where: { $0.name == .body }) else {
      throw root.source.error(.missingComponent(ComponentName.body.rawValue, parent: root.name.rawValue), at: root.offset)
    }
  }

  /// Inside `mj-attributes` a component stands for its defaults, and needs no attribute.
  func check(_ element: SourceElement, asDefaults: Bool = false) throws(MJMLError) {
    for attribute in element.attributes { try check(attribute, of: element) }
    if !asDefaults { try checkRequired(element) }
    try checkContent(element)
    let holdsDefaults = element.name == .attributes || element.name == .className
    for child in element.childElements { try check(child, asDefaults: holdsDefaults) }
  }

  private func check(_ attribute: SourceAttribute, of element: SourceElement) throws(MJMLError) {
    let definition = element.name.definition
    let rules = attribute.given.map { definition.rules(for: $0.name) } ?? []
    guard let rule = rules.first else {
      let nearest = NearestName.of(attribute.name, among: definition.attributes.map(\.name.text))
      throw element.source.error(
        .unknownAttribute(attribute.name, component: element.name.rawValue, nearest: nearest), at: attribute.offset)
    }
    if attribute.value.isEmpty || rules.contains(where: { $0.kind.accepts(attribute.value) }) { return }
    throw element.source.error(
      .wrongValue(attribute.value, attribute: attribute.name, expected: rule.kind.expectation), at: attribute.offset)
  }

  private func checkRequired(_ element: SourceElement) throws(MJMLError) {
    for name in element.name.definition.required where (element[name] ?? "").isEmpty {
      throw element.source.error(.missingAttribute(name.text, component: element.name.rawValue), at: element.offset)
    }
  }

  private func checkContent(_ element: SourceElement) throws(MJMLError) {
    switch element.name.definition.content {
    case .components(let allowed, let once): try checkChildren(of: element, allowed: allowed, once: once)
    case .nothing: try checkChildren(of: element, allowed: [], once: [])
    case .css:
      if element.content.lowercased().contains("</style") {
        throw element.source.error(.malformed(expected: "CSS without </style"), at: element.offset)
      }
    case .html, .text: break
    }
  }

  private func checkChildren(
    of element: SourceElement, allowed: [ComponentName], once: [ComponentName]
  ) throws(MJMLError) {
    var met: [ComponentName] = []
    for child in element.childElements {
      guard allowed.contains(child.name) else {
        let parents = rightParents(of: child.name)
        let problem = MJMLError.Problem.misplaced(child.name.rawValue, parent: element.name.rawValue, rightParents: parents)
        throw child.source.error(problem, at: child.offset)
      }
      guard once.contains(child.name) else { continue }
      if met.contains(child.name) {
        throw child.source.error(.duplicateComponent(child.name.rawValue, parent: element.name.rawValue), at: child.offset)
      }
      met.append(child.name)
    }
  }

  private func rightParents(of child: ComponentName) -> [String] {
    ComponentName.allCases.filter { parent in
      if parent == .attributes || parent == .className { return child == .all || child == .className }
      if case .components(let allowed, _) = parent.definition.content { return allowed.contains(child) }
      return false
    }.map(\.rawValue)
  }
}
