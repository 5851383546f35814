import Foundation
import Markup
import Model
import Yams

/// A mapping of the front matter, read key by key; whatever is wrong and can do no harm is put right and told.
struct FrontMatterMapping {
  /// The place of its keys in the file, for messages: empty at the top, `image.` in the image.
  private let path: String
  private var values: [String: (node: Yams.Node, line: Int?)] = [:]
  /// What was put right.
  private(set) var repairs: [Repair] = []

  /// A mapping whose values are found by their keys; a key that is not among the known ones is told and ignored.
  init(_ node: Yams.Node, path: String = "", keys: [String], meant: (String) -> String? = { _ in nil }) {
    self.path = path
    guard let mapping = node.mapping else { return }
    for (key, value) in mapping {
      let line = key.mark.map { $0.line + FrontMatter.firstLine - 1 }
      let name = key.scalar?.string ?? ""
      if keys.contains(name) {
        if !Self.isEmpty(value) { values[name] = (value, line) }
      } else {
        let advice = (meant(name) ?? NearestName.of(name, among: keys)).map { "; did you mean \(path)\($0)?" } ?? ""
        repairs.append(Repair("ignored the unknown key \(path)\(name.prefix(60))\(advice)", line: line))
      }
    }
  }

  /// Whether the key stands here with a value.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// The line of a key.
  func line(of key: String) -> Int? { values[key]?.line }

  /// A value as it is written; a list or mapping is told and ignored.
  mutating func string(_ key: String) -> String? {
    guard let value = values[key] else { return nil }
    guard let scalar = value.node.scalar else {
      note(key, "is a list or mapping, not a text; ignored it")
      return nil
    }
    return scalar.string
  }

  /// A line of text.
  mutating func text(_ key: String) -> PlainText? { string(key).flatMap { PlainText($0) } }

  /// A number of at least 1; anything else is told and ignored.
  mutating func count(_ key: String) -> Int? {
    guard let text = string(key) else { return nil }
    guard let number = Int(text), number > 0 else {
      note(key, "is not a whole number above 0; ignored it")
      return nil
    }
    return number
  }

  /// A yes or a no, in the words of YAML 1.1; anything else is refused, because either guess could publish what must not be.
  mutating func flag(_ key: String, default fallback: Bool) throws(ImportProblem) -> Bool {
    guard let text = string(key) else { return fallback }
    switch text.lowercased() {
    case "true", "yes", "on", "y": return true
    case "false", "no", "off", "n": return false
    default: throw problem(key, "is neither true nor false")
    }
  }

  /// A moment, in the zone of the publication unless it says otherwise; one that cannot be read is refused.
  mutating func date(_ key: String, zone: TimeZone) throws(ImportProblem) -> Date? {
    guard let text = string(key) else { return nil }
    guard let reading = DateReading(text, in: zone) else {
      throw problem(key, "is no date that can be read: write 2026-10-02 10:32")
    }
    return reading.date
  }

  /// An address, absolute or relative to another; one that cannot be read is told and ignored.
  mutating func address(_ key: String, base: WebAddress) -> WebAddress? {
    guard let text = string(key) else { return nil }
    guard let address = base.resolving(text) else {
      note(key, "is no address of the web; ignored it")
      return nil
    }
    return address
  }

  /// A list; a single value is a list of one.
  func list(_ key: String) -> [Yams.Node] {
    guard let node = values[key]?.node else { return [] }
    return node.sequence.map(Array.init) ?? [node]
  }

  /// A list of lines of text, none twice; a single text is split at its commas, as people write keywords.
  mutating func texts(_ key: String) -> [PlainText] {
    let nodes = list(key)
    let isOneText = values[key]?.node.scalar != nil
    var found: [PlainText] = []
    for node in nodes {
      guard let written = node.scalar?.string else {
        note(key, "holds a list or mapping where a text belongs; ignored that")
        continue
      }
      let parts = isOneText ? written.split { ",，、;；".contains($0) }.map(String.init) : [written]
      for part in parts {
        if let text = PlainText(part), !found.contains(text) { found.append(text) }
      }
    }
    return found
  }

  /// The value of a key as it was parsed.
  func node(_ key: String) -> Yams.Node? { values[key]?.node }

  /// Notes what was wrong with a key and was put right.
  mutating func note(_ key: String, _ message: String) {
    repairs.append(Repair("\(path)\(key) \(message)", line: values[key]?.line))
  }

  /// Takes over what was put right in a mapping inside this one.
  mutating func note(_ others: [Repair]) { repairs += others }

  /// What is wrong with a key and cannot be put right.
  func problem(_ key: String, _ message: String) -> ImportProblem {
    .malformed(reason: "\(path)\(key) \(message)", line: values[key]?.line)
  }

  /// `key:` and `key: null` say nothing.
  private static func isEmpty(_ node: Yams.Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.string.isEmpty || scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
  }
}
