public import ArgumentParser
public import Foundation
public import Model

// What a person types is parsed here into types that cannot be malformed; what cannot be is a usage error.

extension ArticleState.Name: ExpressibleByArgument {}

extension PlainText: ExpressibleByArgument {
  /// Takes what was typed, folded to one line.
  public init?(argument: String) { self.init(argument) }
}

extension LanguageTag: ExpressibleByArgument {
  /// Takes a well-formed language tag.
  public init?(argument: String) { self.init(argument) }
}

extension TimeZone: @retroactive ExpressibleByArgument {
  /// Takes the name of a zone of the IANA database.
  public init?(argument: String) { self.init(identifier: argument) }
}
