import Model

/// Prints articles one a line, or as JSON.
struct ArticleListing {
  private let assembly: Assembly
  private let output: JSONOption
  private let none: String

  /// - Parameter none: what a person is told when there is nothing to print.
  init(_ assembly: Assembly, _ output: JSONOption, none: String) {
    self.assembly = assembly
    self.output = output
    self.none = none
  }

  func show(_ articles: [Article]) throws {
    if output.json {
      try JSONOutput.print(articles.map(ArticleJSON.init))
    } else if articles.isEmpty {
      Terminal.remark(none)
    } else {
      articles.forEach(show)
    }
  }

  private func show(_ article: Article) {
    let date = article.published.map(DateText(zone: assembly.publication.timeZone).day) ?? "          "
    let state = article.state.name == .published ? "" : "  [\(article.state.name.rawValue)]"
    let section = article.section.map { "  · \($0)" } ?? ""
    Terminal.print("\(date)  \(article.language)  \(article.title)\(section)\(state)\n            \(article.id)")
  }
}
