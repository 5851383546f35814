public import Markup

/// What one document holds: one article for a page, any number for a feed.
public struct ImportedDocument: Sendable {
  /// The articles in the order of the document.
  public var articles: [ImportedArticle]
  /// The entries that could not be read; they never cost the others.
  public var refusals: [Refusal]
  /// What is whole and right but no article, and was left out.
  public var omissions: [Omission]
  /// What was wrong with the document as a whole and was put right.
  public var repairs: [Repair]

  /// A document of these parts.
  public init(articles: [ImportedArticle] = [], refusals: [Refusal] = [], omissions: [Omission] = [], repairs: [Repair] = []) {
    self.articles = articles
    self.refusals = refusals
    self.omissions = omissions
    self.repairs = repairs
  }
}

/// Something in a document that is no article and was left out: a page about the house, a menu.
public struct Omission: Hashable, Sendable, CustomStringConvertible {
  /// Which one, for a person.
  public var entry: String
  /// Why it is no article.
  public var reason: String

  /// An omission of these parts.
  public init(entry: String, reason: String) {
    self.entry = entry
    self.reason = reason
  }

  /// Which one, and why.
  public var description: String { "\(entry): \(reason)" }
}

/// One entry of a document that could not be made into an article.
public struct Refusal: Hashable, Sendable, CustomStringConvertible {
  /// Which one, for a person: its title, its id, or its place, for example `entry 3`.
  public var entry: String
  /// The line on which it starts, counted from 1, if it is known.
  public var line: Int?
  /// Why.
  public var problem: ImportProblem

  /// A refusal of these parts.
  public init(entry: String, line: Int? = nil, problem: ImportProblem) {
    self.entry = entry
    self.line = line
    self.problem = problem
  }

  /// Which entry, why, and what to do.
  public var description: String {
    let place = line.map { "\(entry) (line \($0))" } ?? entry
    return "\(place): \(problem)"
  }
}
