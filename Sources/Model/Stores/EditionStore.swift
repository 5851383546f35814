/// Reads editions, all from one consistent state of the store.
public protocol EditionReader {
  /// The edition of this name.
  func edition(_ id: EditionID) throws(StoreError) -> Edition?
  /// The editions of a newsletter, the oldest first; of all newsletters if nil.
  func editions(of newsletter: Slug?) throws(StoreError) -> [Edition]
  /// The names of the editions in a state, by newsletter and number.
  func editions(in state: Edition.State) throws(StoreError) -> [EditionID]
  /// For every article that an edition of the newsletter carries or carried, that edition; cancelled ones and corrections do not count.
  func carried(by newsletter: Slug) throws(StoreError) -> [ArticleID: EditionID]
  /// Of these articles, those that a reader has in an edition of any newsletter, or will have, each with the first edition that brought it;
  /// corrections do not count.
  func carried(to reader: SubscriberID, among articles: [ArticleID]) throws(StoreError) -> [ArticleID: EditionID]
  /// The editions that carry an article, by newsletter and number; cancelled ones do not count.
  func editions(carrying article: ArticleID) throws(StoreError) -> [EditionID]
  /// What was done to an edition, the first step first.
  func history(of id: EditionID) throws(StoreError) -> [EditionStep]
  /// What was approved of an edition; nil when nothing is, or is no longer.
  func approval(of id: EditionID) throws(StoreError) -> Approval?
}

/// Writes editions.
public protocol EditionWriter {
  /// Saves an edition as a whole, new or changed, with the articles that it carries, and remembers the step that made it so.
  ///
  /// What was approved of it is forgotten with the state that it was approved for.
  func save(_ edition: Edition, after step: EditionStep) throws(StoreError)
  /// Saves what was approved of an edition that is saved.
  func save(_ approval: Approval, of id: EditionID) throws(StoreError)
}
