import Testing

@testable import MJML

/// Our tables beside MJML's documentation, which `Fixtures/mjml-4.15.txt` holds.
@Suite struct AttributeTableTests {
  /// An attribute as it is documented.
  private struct Documented: CustomTestStringConvertible {
    let component: String
    let name: String
    let kind: String
    let standard: String

    var testDescription: String { "\(component) \(name)" }

    static func all() throws -> [Documented] {
      var component = ""
      return try Fixture.text("mjml-4.15.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
        guard line.hasPrefix(" ") else {
          component = String(line)
          return nil
        }
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingPrefix { $0 == " " } }
          .map { String($0.reversed().drop { $0 == " " }.reversed()) }
        return Documented(component: component, name: parts[0], kind: parts[1], standard: parts[2])
      }
    }
  }

  /// Standard values that differ, and why.
  private static let meant = [
    "mj-accordion-element font-family": "fonts that suit the language; MJML takes the same ones from the accordion",
    "mj-accordion-text font-family": "fonts that suit the language; MJML takes the same ones from the accordion",
    "mj-accordion-title font-family": "fonts that suit the language; MJML takes the same ones from the accordion",
  ]

  /// Attributes of ours that MJML 4.15 does not have.
  private static let ours: Set<String> = [
    "mj-hero align", "mj-hero aria-label", "mj-hero role", "mj-hero width", "mj-image color", "mj-image font-family",
    "mj-navbar container-background-color", "mj-section aria-label", "mj-section role", "mj-table font-style", "mj-table text-decoration",
    "mj-text heading",
    "mj-wrapper aria-label", "mj-wrapper gap", "mj-wrapper role",
  ]

  /// What a value of a documented kind may look like, and what not.
  private static func samples(of kind: String) -> (right: [String], wrong: [String]) {
    switch kind {
    case "color": (["#abc", "#a1b2c3", "navy", "rgba(1,2,3,0.5)", "rgb(1, 2, 3)"], ["#abcd1", "blueish", "12px"])
    case "integer": (["0", "12"], ["1.5", "-1", "x"])
    case "boolean": (["true", "false"], ["yes", "1"])
    case "string": ([], [])
    case _ where kind.hasPrefix("enum"):
      (words(kind), words(kind).contains("") ? ["other"] : ["other", "LEFT"])
    case _ where kind.hasSuffix("{1,4}"):
      (["0", "1px", "1px 2px", "1px 2% 3px", "1px 2px 3px 4px"], ["1px 2px 3px 4px 5px", "1em", "-1px", "wide"])
    default: (lengths(kind), ["wide", "1vw"] + (kind.hasPrefix("unitWithNegative") ? [] : ["-1px"]))
    }
  }

  private static func words(_ kind: String) -> [String] {
    guard let start = kind.firstIndex(of: "("), let end = kind.lastIndex(of: ")") else { return [] }
    return kind[kind.index(after: start)..<end].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  private static func lengths(_ kind: String) -> [String] {
    words(kind).map { $0 == "auto" ? $0 : "12\($0)" } + (kind.hasPrefix("unitWithNegative") ? ["-1px"] : [])
  }

  @Test func everyDocumentedAttributeIsKnownWithItsStandardValue() throws {
    var unused = Set(Self.meant.keys)
    for documented in try Documented.all() {
      let component = try #require(ComponentName(documented.component))
      let rule = try #require(
        AttributeName(documented.name).flatMap { component.definition.rules(for: $0).first }, "\(documented.testDescription)")
      let attributes = Attributes(StandardAttributes(of: component.definition, writing: Writing(language: "en", direction: .leftToRight)))
      if Self.meant[documented.testDescription] != nil, attributes[rule.name] != nil {
        unused.remove(documented.testDescription)
      } else {
        #expect(attributes[rule.name] ?? "" == documented.standard, "\(documented.testDescription)")
      }
    }
    #expect(unused.isEmpty)
  }

  @Test func everyDocumentedKindOfValueIsTakenAndNoOther() throws {
    for documented in try Documented.all() {
      let name = try #require(AttributeName(documented.name))
      let rule = try #require(ComponentName(documented.component)?.definition.rules(for: name).first)
      let (right, wrong) = Self.samples(of: documented.kind)
      for value in right where !value.isEmpty { #expect(rule.kind.accepts(value), "\(documented.testDescription)=\(value)") }
      if rule.kind == .css { continue }
      for value in wrong { #expect(!rule.kind.accepts(value), "\(documented.testDescription)=\(value)") }
    }
  }

  /// What goes beyond MJML is on purpose: `dark-…`, `lang` and `dir` everywhere, and what `ours` lists.
  @Test func noAttributeIsThereByMistake() throws {
    let documented = Set(try Documented.all().map(\.testDescription))
    let common: Set<String> = ["css-class", "mj-class", "lang", "dir"]
    var extra: Set<String> = []
    for component in ComponentName.allCases where component != .all && component != .className {
      for name in component.definition.attributes.map(\.name.text) where !common.contains(name) && !name.hasPrefix("dark-") {
        if !documented.contains("\(component) \(name)") { extra.insert("\(component) \(name)") }
      }
    }
    #expect(extra == Self.ours)
  }

  @Test func everyComponentIsDocumented() throws {
    let components = Set(try Documented.all().map(\.component))
    let without: Set<String> = [
      "mj-head", "mj-title", "mj-preview", "mj-attributes", "mj-all", "mj-html-attributes",
    ]
    #expect(Set(ComponentName.allCases.map(\.rawValue)).subtracting(components) == without)
  }
}
