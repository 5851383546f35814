/// An at-rule: its condition beside what holds under it, so that whoever knows the condition need not read the text again.
struct AtRule {
  /// In lower case and without the `@`, for example `media`.
  let name: String
  /// What stands between the name and the block, for example `screen and (max-width:480px)`.
  let prelude: String
  let block: Block

  enum Block {
    /// There is none, or one that is not looked into.
    case unread
    /// Rules, as in `@media`.
    case rules(RuleList)
    /// Declarations, as in `@font-face`.
    case declarations([Declaration])
  }

  /// How blocks are read.
  enum BlockKind {
    case rules, declarations
  }

  /// How the block of an at-rule is to be read; nil for one that nobody looks into.
  static func blockKind(of name: String) -> BlockKind? {
    switch name {
    case "media", "supports", "container", "layer": .rules
    case "font-face": .declarations
    default: nil
    }
  }

  /// The rules in it that take part in the cascade like any other while conditions hold; layers have an order of their own.
  var conditionalRules: [StyleRule] {
    guard name != "layer", case .rules(let list) = block else { return [] }
    return list.parts.flatMap { part -> [StyleRule] in
      switch part.content {
      case .rule(let rule): [rule]
      case .atRule(let rule): rule.conditionalRules
      case .unread: []
      }
    }
  }
}
