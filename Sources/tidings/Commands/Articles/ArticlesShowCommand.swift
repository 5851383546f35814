import ArgumentParser
import Markup
import Model
import Publishing
import SQLiteStore

struct ArticlesShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one article with its history.")

  @OptionGroup var article: ArticleArgument
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let found = try await article.find(in: assembly)
    let (revisions, editions) = try await assembly.store.read { (try $0.revisions(of: found.id), try $0.editions(carrying: found.id)) }
    if output.json {
      try JSONOutput.print(revisions)
    } else {
      try show(found, revisions, editions, assembly)
    }
  }

  private func show(_ article: Article, _ revisions: [Revision], _ editions: [EditionID], _ assembly: Assembly) throws {
    let dates = DateText(zone: assembly.publication.timeZone)
    let facts: [(String, String?)] = [
      ("id", article.id.string), ("url", article.url.string), ("state", article.state.name.rawValue),
      ("published", article.published.map(dates.dayAndTime)), ("updated", dates.dayAndTime(article.updated)),
      ("language", article.language.string), ("section", article.section?.string),
      ("tags", listed(article.tags.map(\.string))), ("authors", listed(article.authors.map(\.name.string))),
      ("contributors", listed(article.credits.contributors.map(\.name.string))), ("rights", article.credits.rights?.string),
      ("licence", article.credits.license?.string), ("image", article.image?.url.string),
      ("image by", article.image?.credit?.string), ("taken from", article.relations.source?.title.string),
      ("about", article.relations.subject?.string), ("via", listed(article.relations.via.map(\.url.string))),
      ("related", listed(article.relations.related.map(\.url.string))), ("answers", article.relations.inReplyTo?.id.string),
      ("comments", article.relations.discussion.flatMap { $0.page ?? $0.feed }?.string), ("episode", article.episode.map(episode)),
      ("from", "\(article.origin.source): \(article.origin.externalID)"),
      ("in editions", listed(editions.map(\.description))),
      ("edited here", listed(article.editedByHand.map(\.rawValue).sorted())),
    ]
    Terminal.print("\(article.title)\n\n\(FactList(facts))\n")
    Terminal.print("\(TextRenderer().text(try HTMLParser.fragment(article.content.html)))")
    for revision in revisions {
      let what = revision.number == 1 ? "first saved" : ReportText.names(revision.changes)
      Terminal.print(
        "revision \(revision.number)  \(dates.dayAndTime(revision.savedAt))  \(what)\(revision.isSignificant ? "" : "  (minor)")")
    }
  }

  private func episode(_ episode: Episode) -> String {
    let number = [episode.season.map { "season \($0)" }, episode.number.map { "number \($0)" }, episode.kind?.rawValue]
    return number.compactMap(\.self).joined(separator: ", ")
  }

  private func listed(_ values: [String]) -> String? {
    values.isEmpty ? nil : values.joined(separator: ", ")
  }
}
