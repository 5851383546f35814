import Foundation
import Model

/// Who gets an edition: frozen when its sending starts, so that nobody who comes later is asked about, and nobody is forgotten.
struct Audience {
  private let edition: Edition
  private let repeats: RepeatRule
  private let monthStart: Date
  /// What the edition is about, folded for comparison: its sections, and the tags and sections of its articles.
  private let topics: Set<String>
  /// Whether another newsletter has brought any of its articles to anybody.
  private let isRepeated: Bool
  /// Those whom a correction is for; nil for everybody.
  private let readers: Set<SubscriberID>?

  /// The audience of an edition as the store knows it now.
  init(of edition: Edition, _ newsletter: NewsletterDefinition, zone: TimeZone, at now: Date, in reader: any StoreReader) throws {
    self.edition = edition
    repeats = newsletter.repeats
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    monthStart = calendar.dateInterval(of: .month, for: now)?.start ?? now
    let articles = edition.articleIDs
    let named = try articles.compactMap { try reader.article($0) }
      .flatMap { article in article.tags + [article.section].compactMap(\.self) }
    topics = Set((named + edition.sections.map(\.title)).map(Self.folded))
    isRepeated = try articles.contains { article in
      try reader.editions(carrying: article).contains { $0.newsletter != edition.id.newsletter }
    }
    readers = try Self.readers(edition.occasion, in: reader)
  }

  /// Adds everybody to a sending that was started in this transaction; who does not get the edition is in it as well, with the reason.
  func freeze(in writer: any StoreWriter) throws {
    try visit(in: writer) { member, withheld in
      try writer.add(member.id, to: edition.id, withheld: withheld)
    }
  }

  /// Hands over everybody in question, with why they do not get it if so.
  func visit(in reader: any StoreReader, _ visit: (AudienceMember, Withholding?) throws -> Void) throws {
    try reader.visitAudience(of: edition.id.newsletter) { member in
      if let readers, !readers.contains(member.id) { return }
      try visit(member, try withholding(from: member, in: reader))
    }
  }

  private func withholding(from member: AudienceMember, in reader: any StoreReader) throws -> Withholding? {
    // Whoever has read what was wrong is told so, whatever else was chosen.
    guard readers == nil else { return nil }
    let subscription = member.subscription
    if !subscription.topics.isEmpty, topics.isDisjoint(with: subscription.topics.map(Self.folded)) { return .topics }
    if subscription.frequency == .monthly,
      try reader.hasEdition(of: edition.id.newsletter, member.id, since: monthStart)
    {
      return .monthly
    }
    let articles = edition.articleIDs
    if repeats == .skip, isRepeated, try reader.carried(to: member.id, among: articles).count == Set(articles).count {
      return .alreadyRead
    }
    return nil
  }

  private static func readers(_ occasion: EditionOccasion, in reader: any StoreReader) throws -> Set<SubscriberID>? {
    guard case .correction(let editions) = occasion else { return nil }
    var readers: Set<SubscriberID> = []
    for edition in editions {
      for state in [DeliveryState.Name.sent, .unknown] {
        try reader.visitDeliveries(DeliveryQuery(edition, state: state)) { readers.insert($0.subscriber) }
      }
    }
    return readers
  }

  private static func folded(_ text: PlainText) -> String {
    text.string.precomposedStringWithCompatibilityMapping.lowercased()
  }
}
