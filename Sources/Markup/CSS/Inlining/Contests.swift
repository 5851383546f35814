/// Weighs rules that stay in style sheets against what was inlined, and finds out which declarations need `!important`.
struct Contests {
  /// How strongly a declaration binds (CSS Cascading Level 3 §6.1).
  private struct Strength: Comparable {
    var isImportant: Bool
    var isOwn = false
    var specificity = Specificity()
    var order = 0

    static func < (left: Strength, right: Strength) -> Bool {
      if left.isImportant != right.isImportant { return right.isImportant }
      if left.isOwn != right.isOwn { return right.isOwn }
      return (left.specificity, left.order) < (right.specificity, right.order)
    }
  }

  /// What set a longhand in an attribute.
  private struct Holder {
    let strength: Strength
    let declaration: Declaration
  }

  /// What elements with the same style and the same retained selectors have in common.
  private struct Contest {
    /// For each longhand that the attribute sets, what set it.
    let holders: [Int: Holder]
    /// Selectors of rules that stay, weakest first.
    let challengers: [Int]
  }

  private struct Key: Hashable {
    let style: Int
    let challengers: [Int]
  }

  private let retained: RetainedRules
  /// For each retained rule and declaration the longhands that it sets.
  private let longhands: [[[Int]]]
  private var contests: [Key: Contest] = [:]
  /// For each retained rule and declaration whether it gets the flag.
  private var isFlagged: [[Bool]]
  /// For each retained rule the first property that wins somewhere though it should not.
  private(set) var unfair: [Int: String] = [:]

  init(_ retained: RetainedRules, table: inout DeclarationTable) {
    self.retained = retained
    longhands = retained.members.map { member in
      member.rule.declarations.map { declaration in
        let number = table.number(declaration.property)
        return table.properties.longhands[number]
      }
    }
    isFlagged = retained.members.map { Array(repeating: false, count: $0.rule.declarations.count) }
  }

  mutating func add(_ style: AttributeStyle, against challengers: [Int], rules index: RuleIndex, _ table: DeclarationTable) {
    if challengers.isEmpty { return }
    let key = Key(style: style.number, challengers: challengers)
    if contests[key] != nil { return }
    var holders: [Int: Holder] = [:]
    for layer in style.layers {
      for declaration in layer.declarations {
        var strength = Strength(isImportant: declaration.declaration.isImportant, isOwn: layer.selector == nil)
        if let selector = layer.selector {
          strength.specificity = index.entries[selector].specificity
          strength.order = 2 * index.entries[selector].rule + 1
        }
        for longhand in table.properties.longhands[declaration.property] {
          holders[longhand] = Holder(strength: strength, declaration: declaration.declaration)
        }
      }
    }
    contests[key] = Contest(holders: holders, challengers: challengers)
  }

  /// Gives the flag to what won before; to what won over that, too; and so on.
  mutating func settle() {
    let contests = Array(self.contests.values)
    for _ in 0..<Self.maximalRounds {
      let before = isFlagged
      for contest in contests { flag(contest) }
      if isFlagged == before { break }
    }
    for contest in contests { judge(contest) }
  }

  /// Rules that lean on one another in longer chains are not found in style sheets that people write.
  private static let maximalRounds = 32

  /// For each style block the bytes behind values that get the flag.
  func flagged(blocks count: Int) -> [Set<Int>] {
    var flagged = Array(repeating: Set<Int>(), count: count)
    for (member, isFlagged) in zip(retained.members, isFlagged) {
      for (end, isFlagged) in zip(member.rule.place.ends, isFlagged) where isFlagged { flagged[member.block].insert(end) }
    }
    return flagged
  }

  private mutating func flag(_ contest: Contest) {
    var flagged: Set<Int> = []
    for selector in contest.challengers {
      let member = retained.index.entries[selector].rule
      for (place, declaration) in retained.members[member].rule.declarations.enumerated() where !declaration.isImportant {
        let strength = strength(of: selector, declaration)
        let wins = longhands[member][place].contains { longhand in
          guard let holder = contest.holders[longhand] else { return flagged.contains(longhand) }
          return holder.strength < strength && (holder.declaration != declaration || flagged.contains(longhand))
        }
        if wins { isFlagged[member][place] = true }
        if isFlagged[member][place] { flagged.formUnion(longhands[member][place]) }
      }
    }
  }

  /// Finds what wins by a flag over what was stronger, where nothing stronger still wins over it in turn.
  private mutating func judge(_ contest: Contest) {
    var beaten: Set<Int> = []
    for selector in contest.challengers.reversed() {
      let member = retained.index.entries[selector].rule
      for (place, declaration) in retained.members[member].rule.declarations.enumerated() {
        guard declaration.isImportant || isFlagged[member][place] else { continue }
        let strength = strength(of: selector, declaration)
        let isUnfair = longhands[member][place].contains { longhand in
          guard !beaten.contains(longhand), let holder = contest.holders[longhand] else { return false }
          return strength < holder.strength && holder.declaration != declaration
        }
        if isUnfair, unfair[member] == nil { unfair[member] = declaration.property }
        beaten.formUnion(longhands[member][place])
      }
    }
  }

  private func strength(of selector: Int, _ declaration: Declaration) -> Strength {
    let entry = retained.index.entries[selector]
    return Strength(
      isImportant: declaration.isImportant, specificity: entry.specificity, order: 2 * retained.members[entry.rule].precedingRules)
  }
}
