import Foundation

/// Names and values in two columns; what has no value is left out.
struct FactList: CustomStringConvertible {
  private let facts: [(String, String?)]

  init(_ facts: [(String, String?)]) {
    self.facts = facts
  }

  var description: String {
    facts.compactMap { name, value in
      value.map { name.padding(toLength: 12, withPad: " ", startingAt: 0) + $0 }
    }.joined(separator: "\n")
  }
}
