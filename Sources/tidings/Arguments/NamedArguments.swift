import ArgumentParser
import Model
import Publishing

/// The one article that a command is about.
struct ArticleArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The article's id, its address, or the end of its id.", valueName: "article"))
  var name: String

  /// The article that is meant.
  func find(in assembly: Assembly) async throws -> Article {
    try await assembly.articleLookup.article(name)
  }
}

/// The one edition that a command is about.
struct EditionArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The edition, for example weekly-3, or a newsletter for its latest.", valueName: "edition"))
  var name: String

  /// The edition that is meant.
  func find(in assembly: Assembly) async throws -> Edition {
    try await assembly.edition(name)
  }
}
