import Foundation
import Importing
import Model
import Testing

/// Feeds as they are found in the wild, each with what was written down by hand to be in it.
@Suite struct CorpusTests {
  @Test func thereAreAtLeastTwoHundredDocumentsOfDifferentNames() throws {
    let names = try CorpusCase.all().map(\.name)
    #expect(names.count >= 200)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: CorpusKind.allCases) func eachKindHasAtLeastTwoDocuments(kind: CorpusKind) throws {
    #expect(try CorpusCase.all().count { $0.kinds.contains(kind) } >= 2)
  }

  @Test(arguments: try CorpusCase.all()) func aDocumentIsReadAsAPersonReadsIt(sample: CorpusCase) throws {
    let read: ImportedDocument
    do {
      read = try ReadFeed.document(sample.document)
    } catch let error as ImportError {
      let expected = sample.whole.first { $0.key == "fails" }?.value
      #expect(expected.map { error.problem.reason.contains($0) } == true, "\(error)")
      return
    }
    #expect(read.articles.map(\.title.string) == sample.articles.map { $0[0].value })
    for (key, value) in sample.whole {
      switch key {
      case "repair": #expect(read.allRepairs.contains(value), "\(read.allRepairs)")
      case "refused": #expect(read.refusals.map { "\($0.entry): \($0.problem.reason)" }.contains(value), "\(read.refusals)")
      default: throw CorpusMistake(message: "\(sample.name): of a document nothing is known as \(key)")
      }
    }
    for (article, expected) in zip(read.articles, sample.articles) {
      for (key, value) in expected {
        let shown = try shown(key, of: article)
        #expect(shown == value, "\(key) of \(article.title)")
      }
    }
  }

  /// A part of an article in the words of the corpus; `none` when there is nothing.
  private func shown(_ key: String, of article: ImportedArticle) throws -> String {
    let part: String? =
      switch key {
      case "title": article.title.string
      case "id": article.externalID.string
      case "link": article.url?.string
      case "date": article.published.map(moment)
      case "updated": article.updated.map(moment)
      case "summary": article.summary?.string
      case "html": article.content.html
      case "language": article.language.string
      case "authors":
        article.authors.map { ([$0.name.string] + [$0.email?.description, $0.url?.string].compactMap { $0 }).joined(separator: " ") }
          .joined(separator: "; ")
      case "section": article.section?.string
      case "tags": article.tags.map(\.string).joined(separator: "; ")
      case "image": article.image?.url.string
      case "alt": article.image?.alt
      case "files":
        article.attachments.map { file in
          [file.url.string, file.mediaType.string, file.length.map { "\($0)" }, file.durationInSeconds.map { "\($0)s" }].compactMap { $0 }
            .joined(separator: " ")
        }.joined(separator: "; ")
      case "source": article.relations.source?.title.string
      case "answers": article.relations.inReplyTo?.id.string
      case "discussion":
        [article.relations.discussion?.page, article.relations.discussion?.feed].compactMap { $0?.string }.joined(separator: " ")
      case "license": article.credits.license?.string
      case "rights": article.credits.rights?.string
      case "contributors": article.credits.contributors.map(\.name.string).joined(separator: "; ")
      case "episode": article.episode.map { "\($0.number ?? 0) of \($0.season ?? 0)" }
      case "transcripts": article.episode?.transcripts.map(\.url.string).joined(separator: "; ")
      default: throw CorpusMistake(message: "of an article nothing is known as \(key)")
      }
    return part.flatMap { $0.isEmpty ? nil : $0 } ?? "none"
  }

  private func moment(_ date: Date) -> String { date.formatted(.iso8601) }
}
