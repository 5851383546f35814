import Testing

@testable import MJML

/// The fixtures use all that MJML has, so that the golden files and the comparison with mjml-python leave nothing out.
@Suite struct CoverageTests {
  /// What a design needs other files for; `IncludeTests` has them.
  private static let elsewhere: Set<String> = ["mj-include", "mj-include css-inline", "mj-include path", "mj-include type"]

  @Test func everyComponentAndEveryAttributeIsUsed() throws {
    var used: Set<String> = []
    for name in try Fixture.names {
      let source = SourceText(name: name, bytes: Array(try Fixture.text("\(name).mjml").utf8))
      Self.collect(try SourceReader.root(of: source).root, into: &used)
    }
    var all: Set<String> = []
    for component in ComponentName.allCases where component != .all && component != .className {
      all.insert("\(component)")
      for rule in component.definition.attributes where !Self.isCommon(rule.name.text) { all.insert("\(component) \(rule.name.text)") }
    }
    #expect(all.subtracting(used).sorted() == Self.elsewhere.sorted())
  }

  /// Attributes that each component has; that they work is for other tests.
  private static func isCommon(_ name: String) -> Bool {
    ["css-class", "mj-class", "lang", "dir"].contains(name)
  }

  private static func collect(_ element: SourceElement, into used: inout Set<String>) {
    used.insert("\(element.name)")
    for attribute in element.attributes { used.insert("\(element.name) \(attribute.name)") }
    // What stands for defaults is not shown.
    if element.name == .attributes { return }
    for child in element.childElements { collect(child, into: &used) }
  }
}
