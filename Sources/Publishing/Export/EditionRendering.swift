import Digests
import Foundation
import Importing
import Model

/// Makes of an edition what its readers get: the one way for preview, approval, export and mail.
struct EditionRendering: Sendable {
  let publication: Publication
  let newsletter: NewsletterDefinition
  let template: DigestTemplate

  /// Renders an edition from the store as it is now.
  ///
  /// - Throws: `Failure` when it cannot be rendered, and why.
  func render(_ edition: Edition, in reader: any StoreReader) throws -> RenderedDigest {
    let articles = try edition.articleIDs.compactMap { try reader.article($0) }
    try refuseSlots(in: articles, of: edition)
    let renderer = DigestRenderer(template: template, newsletter: newsletter, publication: publication)
    let notes = try notes(of: edition)
    do throws(DigestError) {
      return try renderer.render(edition, articles: articles, notes: notes)
    } catch {
      throw failure(error, edition)
    }
  }

  /// What is kept of it when it is approved.
  func freeze(_ digest: RenderedDigest, of edition: Edition) throws(Failure) -> FrozenDigest {
    do throws(DigestError) {
      return try FrozenDigest(digest, of: edition, newsletter: newsletter, publication: publication)
    } catch {
      throw failure(error, edition)
    }
  }

  private func notes(of edition: Edition) throws(Failure) -> EditorialNotes {
    EditorialNotes(
      intro: try note(edition.edits.intro, "intro", of: edition), closing: try note(edition.edits.closing, "closing text", of: edition))
  }

  private func note(_ markdown: String?, _ name: String, of edition: Edition) throws(Failure) -> CleanHTML? {
    guard let markdown else { return nil }
    do throws(ImportProblem) {
      return try MarkdownText.html(markdown, base: publication.homePage)
    } catch {
      throw Failure("the \(name) of \(edition.id)", why: error.reason, remedy: "Change it with `tidings digest edit`.", blame: .input)
    }
  }

  /// What an article says must not become somebody's personal link.
  private func refuseSlots(in articles: [Article], of edition: Edition) throws(Failure) {
    let guilty = articles.first { article in
      let shown = edition.edits.wording(of: article.id).applied(to: article)
      let words = [shown.title, shown.mail.shortTitle, shown.summary, shown.mail.teaser].compactMap { $0?.string }
      let addresses = [shown.url, shown.image?.url, shown.mail.image?.url].compactMap { $0?.string }
      return (words + addresses + [shown.content.html]).contains { $0.contains(ReaderPlaceholders.token) }
    }
    guard let guilty else { return }
    throw Failure(
      "\(edition.id)", why: "“\(guilty.title)” has \(ReaderPlaceholders.token) in it, which stands for each reader's own links",
      remedy: "Take it out of the article, or drop the article.", blame: .input)
  }

  private func failure(_ error: DigestError, _ edition: Edition) -> Failure {
    Failure("\(edition.id)", why: "\(error)", remedy: "Nothing was written.", blame: .input)
  }
}
