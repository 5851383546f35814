import Feeds
import Foundation
import Model

extension PublicFolder {
  /// Writes what is about all feeds together: the list for readers, the page for people, and the style of both; and the list of the
  /// newsletters that were sent, if there are any.
  mutating func writeLists(of feeds: [Feed], _ editions: [SentEdition], _ publication: Publication) throws {
    var list = OPMLWriter(sink: try sink(for: OPMLWriter<FileSink>.fileName))
    try commit(list.write(feeds, of: publication), as: OPMLWriter<FileSink>.fileName)
    try write(IndexPage(feeds, of: publication, hasEditions: !editions.isEmpty).html(), as: IndexPage.fileName)
    try write(FeedStylesheet.css(publication.brand), as: FeedStylesheet.fileName)
    if !editions.isEmpty { try write(EditionsPage(editions, of: publication).html(), as: EditionsPage.fileName) }
  }
}
