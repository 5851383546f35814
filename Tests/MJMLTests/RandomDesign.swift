import TestSupport

@testable import MJML

/// Makes valid designs of random components with random attributes.
struct RandomDesign {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func source() -> String {
    "<mjml lang=\"en\">\(element(.head, depth: 1))\(element(.body, depth: 1))</mjml>"
  }

  private mutating func element(_ name: ComponentName, depth: Int) -> String {
    "<\(name)\(attributes(of: name))>\(content(of: name, depth: depth))</\(name)>"
  }

  private mutating func content(of name: ComponentName, depth: Int) -> String {
    switch name.definition.content {
    case .nothing: ""
    case .html: "<p>a<br>b</p>"
    case .text: escaped(text())
    case .css: ".a{color:red}"
    case .components(let allowed, let once): children(allowed, once: once, depth: depth)
    }
  }

  private mutating func children(_ allowed: [ComponentName], once: [ComponentName], depth: Int) -> String {
    var names: [ComponentName] = []
    for _ in 0..<Int.random(in: 0...(depth > 5 ? 1 : 4), using: &random) {
      guard let name = allowed.filter({ $0 != .raw || depth > 1 }).randomElement(using: &random) else { continue }
      if !(once.contains(name) && names.contains(name)) { names.append(name) }
    }
    return names.map { element($0, depth: depth + 1) }.joined(separator: " ")
  }

  private mutating func attributes(of name: ComponentName) -> String {
    var written = ""
    var names: Set<AttributeName> = []
    for rule in name.definition.attributes where rule.name != .position && names.insert(rule.name).inserted {
      var isRequired = false
      if case .required = rule.standard { isRequired = true }
      guard isRequired || Int.random(in: 0..<4, using: &random) == 0 else { continue }
      written += " \(rule.name.text)=\"\(escaped(value(of: rule.kind)))\""
    }
    return written
  }

  private mutating func value(of kind: ValueKind) -> String {
    switch kind {
    case .text: "x" + text()
    case .address: ["https://a.example/?b=1&c='2'", "mailto:a@b.example", "{{url}}"].randomElement(using: &random) ?? ""
    case .css: ["1px solid #ccc", "\"A B\", serif", "0", "auto"].randomElement(using: &random) ?? ""
    case .color: ["#abc", "#A1b2C3", "navy", "rgba(1, 2, 3, 0.5)"].randomElement(using: &random) ?? ""
    case .lengthOrAuto: ["auto", "12px", "0"].randomElement(using: &random) ?? ""
    case .length(let units), .signedLength(let units):
      "\(Int.random(in: 0...2000, using: &random))\((units.randomElement(using: &random) ?? .pixels).rawValue)"
    case .spacing: ["0", "1px", "10% 5px", "1px 2px 3px", "9999px 1px 1px 9999px"].randomElement(using: &random) ?? ""
    case .keyword(let words): words.randomElement(using: &random) ?? ""
    case .number: "\(Int.random(in: 0...9, using: &random))"
    case .language: "zh-Hans"
    case .attributeName: "data-id"
    case .selector: ["a", "td > div", "p, .a"].randomElement(using: &random) ?? ""
    }
  }

  /// Text without the control characters that a source may not hold.
  private mutating func text() -> String {
    let hostile = HostileText.random(upTo: 6, using: &random)
    return String(String.UnicodeScalarView(hostile.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
