/// Everything that can be read of a store.
public typealias StoreReader = ArticleReader & ChangeReader & ArchiveReader & EditionReader & SourceReader & MediaReader & ServingReader
  & SubscriberReader & DeliveryReader & BounceReader
/// Everything that can be done to a store; a writer also reads, and sees its own changes.
public typealias StoreWriter = StoreReader & ArticleWriter & ArchiveWriter & EditionWriter & SourceWriter & MediaWriter & ServingWriter
  & SubscriberWriter & DeliveryWriter & BounceWriter

/// Where a publication is kept.
///
/// Work is handed in as a closure and runs inside one transaction: it sees one state, and leaves either all of its changes or none.
public protocol Store: Sendable {
  /// Reads; nothing that others write meanwhile is seen.
  func read<Value: Sendable>(_ work: @Sendable (any StoreReader) throws -> Value) async throws -> Value
  /// Writes; an error thrown by the work undoes all of it.
  func write<Value: Sendable>(_ work: @Sendable (any StoreWriter) throws -> Value) async throws -> Value
  /// Makes sure that what was removed stands nowhere any more, not even where nobody looks: in free pages, in the log.
  ///
  /// - Throws: `busy` when somebody still reads a state from before.
  func scrub() async throws
}
