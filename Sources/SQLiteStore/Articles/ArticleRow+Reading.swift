import Foundation
import GRDB
import Model

/// Reads articles from rows whose columns are those of `ArticleColumn`.
struct ArticleRow {
  let row: Row
  /// The store's file, for messages.
  let path: String
  /// What the rows before it have taught.
  let shared: SharedValues

  /// The article; throws `StoreError.damaged` when a column holds what no article can.
  func article() throws -> Article {
    let id = try parsed(.id, ArticleID.init)
    do {
      return try article(id)
    } catch let error as UnreadableColumn {
      throw StoreError.damaged(path: path, detail: "\(error.column.name) of \(id) cannot be read")
    }
  }

  private func article(_ id: ArticleID) throws -> Article {
    Article(
      id: id,
      url: try parsed(.url, WebAddress.init),
      title: try parsed(.title, PlainText.init),
      summary: try parsedIfPresent(.summary, PlainText.init),
      content: CleanHTML(alreadyClean: try value(.content)),
      markdown: try value(.markdown),
      language: try parsed(.language) { shared.languages.value(of: $0, LanguageTag.init) },
      authors: try parsedIfPresent(.authors) { shared.authors.value(of: $0) { StoredLines.values($0, AuthorLine.author) } } ?? [],
      section: try parsedIfPresent(.section) { shared.sections.value(of: $0, PlainText.init) },
      tags: try parsedIfPresent(.tags) { shared.tags.value(of: $0) { StoredLines.values($0, PlainText.init) } } ?? [],
      image: try image(),
      attachments: try decoded(.attachments, as: [Attachment].self) ?? [],
      credits: try decoded(.credits, as: Credits.self) ?? Credits(),
      relations: try decoded(.relations, as: Relations.self) ?? Relations(),
      episode: try decoded(.episode, as: Episode.self),
      state: try state(),
      updated: try date(.updated) ?? { throw UnreadableColumn(column: .updated) }(),
      mail: try decoded(.mail, as: MailVariant.self) ?? MailVariant(),
      origin: Origin(
        source: try parsed(.source) { shared.sources.value(of: $0, Slug.init) }, externalID: try parsed(.externalID, PlainText.init)),
      translationGroup: try parsedIfPresent(.translationGroup, PlainText.init),
      editedByHand: try parsedIfPresent(.editedByHand, FieldNames.fields) ?? [])
  }

  private func state() throws -> ArticleState {
    let name = try parsed(.state, ArticleState.Name.init(rawValue:))
    switch (name, try date(.published), try date(.withdrawn)) {
    case (.draft, nil, nil): return .draft
    case (.scheduled, let published?, nil): return .scheduled(for: published)
    case (.published, let published?, nil): return .published(at: published)
    case (.withdrawn, let published?, let withdrawn?): return .withdrawn(at: withdrawn, published: published)
    default: throw UnreadableColumn(column: .state)
    }
  }

  private func image() throws -> Image? {
    guard let url = try parsedIfPresent(.imageURL, WebAddress.init) else { return nil }
    let mediaType = try parsedIfPresent(.imageType) { shared.mediaTypes.value(of: $0) { MediaType($0) } }
    var image = Image(
      url: url, credit: try parsedIfPresent(.imageCredit, PlainText.init), width: try value(.imageWidth), height: try value(.imageHeight),
      mediaType: mediaType, length: try value(.imageLength))
    image.alt = try value(.imageAlt)
    // The initializer guesses the type of a picture that has none.
    image.mediaType = mediaType
    return image
  }
}

/// A column that holds what it cannot.
private struct UnreadableColumn: Error {
  let column: ArticleColumn
}

extension ArticleRow {
  /// The plain value; throws where subscripts of `Row` would stop the program.
  private func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: ArticleColumn) throws -> Value {
    try row.decode(Value.self, atIndex: column.rawValue)
  }

  private func parsed<Value>(_ column: ArticleColumn, _ parse: (String) -> Value?) throws -> Value {
    guard let value = try parsedIfPresent(column, parse) else { throw UnreadableColumn(column: column) }
    return value
  }

  private func parsedIfPresent<Value>(_ column: ArticleColumn, _ parse: (String) -> Value?) throws -> Value? {
    guard let text: String = try value(column) else { return nil }
    guard let value = parse(text) else { throw UnreadableColumn(column: column) }
    return value
  }

  private func date(_ column: ArticleColumn) throws -> Date? {
    guard let seconds: Int64 = try value(column) else { return nil }
    return Date(storedSeconds: seconds)
  }

  private func decoded<Value: Decodable>(_ column: ArticleColumn, as type: Value.Type) throws -> Value? {
    guard let text: String = try value(column) else { return nil }
    do {
      return try StoredJSON.decode(type, from: text)
    } catch {
      throw UnreadableColumn(column: column)
    }
  }
}
