public import Foundation

/// What a site's `/robots.txt` asks of programs (RFC 9309).
public struct RobotsFile: Hashable, Sendable {
  /// What is read of one; the RFC asks for at least 500 KiB (§2.5).
  public static let byteLimit = 500 * 1024

  private let groups: [Group]

  private struct Group: Hashable {
    /// In lower case; `*` means everybody.
    var agents: [Substring]
    var rules = RobotsRules()
    /// A line `user-agent` behind it starts the next group.
    var isOpen = true
  }

  /// A file that asks nothing.
  public static let empty = RobotsFile(Data())

  /// Reads a file; what cannot be read is passed over, as the RFC asks (§2.2).
  public init(_ bytes: Data) {
    let text = String(decoding: bytes.prefix(Self.byteLimit), as: UTF8.self).drop { $0 == "\u{FEFF}" }
    var groups: [Group] = []
    for line in text.split(whereSeparator: \.isNewline) {
      guard let (key, value) = Self.record(line) else { continue }
      switch key {
      case "user-agent": Self.add(agent: value, to: &groups)
      case "allow", "disallow", "crawl-delay":
        guard !groups.isEmpty else { continue }
        groups[groups.count - 1].isOpen = false
        groups[groups.count - 1].rules.add(key: key, value: value)
      default: continue
      }
    }
    self.groups = groups
  }

  /// What the file asks of a program: all groups that name it, or else those for everybody (§2.2.1).
  ///
  /// - Parameter agent: The name by which the program is known, for example `Tidings`; compared without case.
  public func rules(for agent: String) -> RobotsRules {
    let name = agent.lowercased()
    let own = groups.filter { $0.agents.contains { $0 == name } }
    let meant = own.isEmpty ? groups.filter { $0.agents.contains("*") } : own
    return meant.reduce(into: RobotsRules()) { $0.add($1.rules) }
  }

  /// A key in lower case and its value, without the comment behind it.
  private static func record(_ line: Substring) -> (key: String, value: String)? {
    let content = line.prefix { $0 != "#" }
    guard let colon = content.firstIndex(of: ":") else { return nil }
    let key = content[..<colon].trimmingCharacters(in: .whitespaces).lowercased()
    return (key, content[content.index(after: colon)...].trimmingCharacters(in: .whitespaces))
  }

  /// Only the beginning of a name counts, so that `Tidings/1.0` names us as well.
  private static func add(agent value: String, to groups: inout [Group]) {
    let name = value.hasPrefix("*") ? "*" : value.lowercased().prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
    if let last = groups.indices.last, groups[last].isOpen {
      groups[last].agents.append(Substring(name))
    } else {
      groups.append(Group(agents: [Substring(name)]))
    }
  }
}
