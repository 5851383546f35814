/// Reads editions, all from one consistent state of the store.
public protocol EditionReader {
  /// The edition of this name.
  func edition(_ id: EditionID) throws(StoreError) -> Edition?
  /// The editions of a newsletter, the oldest first; of all newsletters if nil.
  func editions(of newsletter: Slug?) throws(StoreError) -> [Edition]
  /// For every article that an edition of the newsletter carries or carried, that edition; cancelled ones do not count.
  func carried(by newsletter: Slug) throws(StoreError) -> [ArticleID: EditionID]
}

/// Writes editions.
public protocol EditionWriter {
  /// Saves an edition as a whole, new or changed, with the articles that it carries.
  func save(_ edition: Edition) throws(StoreError)
}
