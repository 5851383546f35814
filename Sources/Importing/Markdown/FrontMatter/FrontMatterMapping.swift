import Foundation
import Markup
import Model

/// A mapping of the front matter, read key by key; whatever is wrong and can do no harm is put right and told.
struct FrontMatterMapping {
  /// The place of its keys in the file, for messages: empty at the top, `image.` in the image.
  private let path: String
  private var values: [String: Found] = [:]
  /// What was put right.
  private(set) var repairs: [Repair] = []
  /// The keys that are not known, as they are written, or whose meaning another key has already told.
  private(set) var others: [(name: String, line: Int?)] = []

  private struct Found {
    var value: FrontMatterValue
    var line: Int?
    var written: String
    var rank: Int
  }

  /// A mapping whose values are found by their keys, however large or small their letters are.
  ///
  /// - Parameters:
  ///   - keys: the keys that are known.
  ///   - synonyms: other words for them, in small letters without signs; of several the first one counts.
  init(
    _ entries: [FrontMatterEntry], path: String = "", keys: [String], synonyms: [(written: String, meant: String)] = []
  ) {
    self.path = path
    var ranked: [String: (key: String, rank: Int)] = [:]
    for (rank, synonym) in synonyms.enumerated() { ranked[synonym.written] = (synonym.meant, rank + 1) }
    for key in keys { ranked[Self.plain(key)] = (key, 0) }
    for entry in entries {
      guard let (key, rank) = ranked[Self.plain(entry.key)] else {
        others.append((entry.key, entry.line))
        continue
      }
      if Self.saysNothing(entry.value, key) { continue }
      add(Found(value: entry.value, line: entry.line, written: entry.key, rank: rank), as: key)
    }
  }

  /// Templates of front matter leave `""` for what nobody filled in; only of `alt` it says something: that a picture is decoration.
  private static func saysNothing(_ value: FrontMatterValue, _ key: String) -> Bool {
    switch value {
    case .nothing: true
    case .text(let text): text.isEmpty && key != "alt"
    case .list, .mapping: false
    }
  }

  private mutating func add(_ found: Found, as key: String) {
    guard let other = values[key] else { return values[key] = found }
    let (better, worse) = other.rank <= found.rank ? (other, found) : (found, other)
    values[key] = better
    others.append((worse.written, worse.line))
  }

  /// A key as everybody writes it: `last_modified_at` is `lastModifiedAt`.
  static func plain(_ key: String) -> String { key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " } }

  /// Tells each unknown key, with what was probably meant.
  mutating func noteOthers(meant: (String) -> String? = { _ in nil }, among keys: [String]) {
    for (name, line) in others {
      let advice = (meant(name) ?? NearestName.of(name, among: keys)).map { "; did you mean \(path)\($0)?" } ?? ""
      repairs.append(Repair("ignored the unknown key \(path)\(name.prefix(60))\(advice)", line: line))
    }
  }

  /// Whether the key stands here with a value.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// The line of a key.
  func line(of key: String) -> Int? { values[key]?.line }

  /// The word that the file has for a key.
  func written(_ key: String) -> String? { values[key]?.written }

  /// A value as it was parsed.
  func value(_ key: String) -> FrontMatterValue? { values[key]?.value }

  /// A value as it is written; a list or mapping is told and ignored.
  mutating func string(_ key: String) -> String? {
    guard let found = values[key] else { return nil }
    guard let text = found.value.text else {
      note(key, "is a list or mapping, not a text; ignored it")
      return nil
    }
    return text
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
    guard let flag = Self.flag(text) else { throw problem(key, "is neither true nor false") }
    return flag
  }

  /// The yes or no that a text is.
  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on", "y": true
    case "false", "no", "off", "n": false
    default: nil
    }
  }

  /// A moment, in the zone of the publication unless it says otherwise; one that cannot be read is refused.
  mutating func date(_ key: String, zone: TimeZone) throws(ImportProblem) -> Date? {
    guard let text = string(key) else { return nil }
    // Hugo's archetypes and TOML write a moment that never was for "no date".
    if text.hasPrefix("0001-01-01") { return nil }
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

  /// An address that plainly is one: absolute, or relative from the start of a path; anything else is told and ignored.
  ///
  /// For keys in which people also write other things: `license: CC BY 4.0`, `comments: closed`.
  mutating func link(_ key: String, base: WebAddress) -> WebAddress? {
    guard let text = string(key) else { return nil }
    guard let address = Self.link(text, base: base) else {
      note(key, "is no address such as https://example.org/ or /page; ignored it")
      return nil
    }
    return address
  }

  /// The address that a text plainly is; nil when it may be something else.
  static func link(_ text: String, base: WebAddress) -> WebAddress? {
    text.contains("://") || ["/", "#", "?", "."].contains { text.hasPrefix($0) } ? base.resolving(text) : nil
  }

  /// A list; a single value is a list of one.
  func list(_ key: String) -> [FrontMatterValue] { values[key]?.value.values ?? [] }

  /// A list of lines of text, none twice; a single text is split at its commas, as people write keywords.
  mutating func texts(_ key: String, isSplitAtSpaces: Bool = false) -> [PlainText] {
    let isOneText = values[key]?.value.text != nil
    var found: [PlainText] = []
    for value in list(key) {
      guard let written = value.text else {
        if case .nothing = value { continue }
        note(key, "holds a list or mapping where a text belongs; ignored that")
        continue
      }
      for part in isOneText ? Self.parts(of: written, isSplitAtSpaces: isSplitAtSpaces) : [written] {
        if let text = PlainText(part), !found.contains(text) { found.append(text) }
      }
    }
    return found
  }

  private static func parts(of text: String, isSplitAtSpaces: Bool) -> [String] {
    let parts = text.split { ",，、;；".contains($0) }.map(String.init)
    return isSplitAtSpaces && parts.count == 1 ? text.split(whereSeparator: \.isWhitespace).map(String.init) : parts
  }

  /// Notes what was wrong with a key and was put right.
  mutating func note(_ key: String, _ message: String) {
    repairs.append(Repair("\(path)\(values[key]?.written ?? key) \(message)", line: values[key]?.line))
  }

  /// Notes something that is no key's fault.
  mutating func note(_ repair: Repair) { repairs.append(repair) }

  /// Takes over what was put right in a mapping inside this one.
  mutating func note(_ others: [Repair]) { repairs += others }

  /// What is wrong with a key and cannot be put right.
  func problem(_ key: String, _ message: String) -> ImportProblem {
    .malformed(reason: "\(path)\(values[key]?.written ?? key) \(message)", line: values[key]?.line)
  }
}
