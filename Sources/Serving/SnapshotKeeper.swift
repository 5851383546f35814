public import Foundation
public import Model
import Publishing

/// Keeps the catalogue of a publication up to date: notices what was saved or built, builds what is due, and packs what changed.
///
/// One task calls `refresh` about once a second. When nothing happened, that is one small query and one look at the folder.
public actor SnapshotKeeper {
  private let store: any Store
  private let definitions: (publication: Publication, feeds: [FeedDefinition])
  private let build: (@Sendable () async throws -> Void)?
  private var folder: PublishedFolder
  private var history: [String: [FeedVersion]]?
  private var site: Site?
  private var seenRevision: Int?
  private var built: BuiltState?
  private var looks = 0

  /// How many versions of a document are remembered: a reader who has an older one gets all of it.
  static let mostVersions = 20
  /// One look in so many is thorough.
  private static let thoroughness = 30

  /// - Parameters:
  ///   - build: releases what is scheduled and writes the folder when something changed; nil when somebody else does that.
  ///   - form: in which form documents are held.
  public init(
    store: any Store, publication: Publication, feeds: [FeedDefinition], folder: URL, build: (@Sendable () async throws -> Void)?,
    form: any HeldBytes.Type = ArrayBytes.self
  ) {
    self.store = store
    definitions = (publication, feeds)
    self.build = build
    self.folder = PublishedFolder(folder, form: form)
  }

  /// What is new since the call before.
  public struct News: Sendable {
    /// What is to be served from now on.
    public var catalogue: Catalogue
    /// Hubs that are to be told of it once it is served.
    public var pings: [HubPing]
    /// How many documents are held, and their bytes in all codings.
    public var held: (documents: Int, bytes: Int)
  }

  /// Looks whether something changed; nil when nothing did, or when a build of another process is not done yet.
  ///
  /// - Throws: when the store or the folder fails. What was served before is still good, and the next call tries again.
  public func refresh(at now: Date) async throws -> News? {
    let state = try await builtState()
    let isDue = try await isSomethingDue(at: now)
    if let build, isDue || built != state {
      try await build()
      // What the build released is saved as well.
      built = try await builtState()
    }
    let isSiteStale = seenRevision != state.revision
    if isSiteStale { site = try await readSite() }
    var next = folder
    let hasNewFiles = try await next.refresh(isThorough: looks % Self.thoroughness == 0)
    folder = next
    looks += 1
    seenRevision = state.revision
    guard let site, hasNewFiles || isSiteStale, !folder.documents.isEmpty || !folder.files.isEmpty else { return nil }
    return try await news(of: site, at: now)
  }

  /// What documents are made of, as far as it can be other than before.
  private struct BuiltState: Equatable {
    var revision: Int
    var sentEditions: Int
  }

  private func builtState() async throws -> BuiltState {
    try await store.read { BuiltState(revision: try $0.newestRevision(), sentEditions: try $0.editions(in: .sent).count) }
  }

  private func isSomethingDue(at now: Date) async throws -> Bool {
    try await store.read { try $0.extent(of: ArticleQuery(states: [.scheduled], publishedUntil: now)).count } > 0
  }

  private func readSite() async throws -> Site {
    let (publication, feeds) = definitions
    return try await store.read { reader in
      var site = Site(publication, feeds: feeds)
      try reader.visitArticles(ArticleQuery(states: [.withdrawn])) { site.add(withdrawn: $0.url) }
      return site
    }
  }

  private func news(of site: Site, at now: Date) async throws -> News {
    var known = try await knownVersions()
    var pings: [HubPing] = []
    var fresh: [FeedVersion] = []
    let documents = folder.documents
    for document in documents {
      guard let version = document.version, known[document.name]?.first != version else { continue }
      known[document.name] = Array(([version] + (known[document.name] ?? []).filter { $0.tags != version.tags }).prefix(Self.mostVersions))
      fresh.append(version)
      guard let facts = document.facts, let topic = facts.address else { continue }
      pings += facts.hubs.map { HubPing(hub: $0, topic: topic, changed: now) }
      if let cloud = facts.cloud { pings.append(HubPing(.rssCloud, hub: cloud, topic: topic, changed: now)) }
    }
    if !fresh.isEmpty {
      let saved = fresh
      try await store.write { writer in for version in saved { try writer.add(version, keeping: Self.mostVersions) } }
    }
    history = known
    let catalogue = Catalogue(site, documents: documents, files: folder.files, ownPages: folder.ownPages, history: known)
    return News(catalogue: catalogue, pings: pings, held: (documents.count, documents.reduce(0) { $0 + $1.size }))
  }

  private func knownVersions() async throws -> [String: [FeedVersion]] {
    if let history { return history }
    return try await store.read { try $0.feedVersions() }
  }
}
