public import ArgumentParser
import Foundation
public import Model
public import Publishing
import SQLiteStore

extension Slug: ExpressibleByArgument {
  /// Takes a name of a-z, 0-9, -, _ and `.`.
  public init?(argument: String) { self.init(argument) }
}

extension EmailAddress: ExpressibleByArgument {
  /// Takes one plain address.
  public init?(argument: String) { self.init(argument) }
}

extension Subscription.Status: ExpressibleByArgument {}

extension Subscriber.Standing: ExpressibleByArgument {}

extension Subscription.Format: ExpressibleByArgument {}

extension DeliveryState.Name: ExpressibleByArgument {}

extension EditionID: ExpressibleByArgument {
  /// Takes `weekly-3`.
  public init?(argument: String) { self.init(argument) }
}

extension SubscriberExport.Format: ExpressibleByArgument {}

/// Whom must not be written to, as a person types it.
struct SuppressionTarget: ExpressibleByArgument {
  var target: Suppression.Target

  init?(argument: String) {
    guard let target = Suppression.Target(typed: argument) else { return nil }
    self.target = target
  }
}

/// Which subscribers a command is about.
struct SegmentOptions: ParsableArguments {
  @Option(name: .long, help: "Only those who have to do with this newsletter.")
  var newsletter: Slug?

  @Option(name: .long, help: ArgumentHelp("Only those whose subscription is so: pending, confirmed or unsubscribed.", valueName: "status"))
  var status: Subscription.Status?

  @Option(name: .long, help: "Only those who read this language; zh takes zh-Hans in.")
  var language: LanguageTag?

  @Option(name: .long, help: "Only those whose mailbox stands so: good, bounced or complained.")
  var standing: Subscriber.Standing?

  func validate() throws {
    if newsletter == nil, status != nil || language != nil {
      throw ValidationError("--status and --language are about one newsletter; say which: --newsletter NAME.")
    }
  }

  /// What is asked for; a newsletter must be one of the publication's.
  func query(in assembly: Assembly, after: SubscriberID? = nil, limit: Int? = nil) throws -> SubscriberQuery {
    let segment = try newsletter.map { newsletter in
      SubscriberQuery.Segment(try assembly.newsletter(newsletter).name, status: status, language: language)
    }
    return SubscriberQuery(segment, standing: standing, after: after, limit: limit)
  }
}

extension Assembly {
  func subscriberImport(by person: PlainText) -> SubscriberImport {
    SubscriberImport(store: store, clock: clock, by: person, progress: progress)
  }

  var subscriberLookup: SubscriberLookup { SubscriberLookup(store: store) }

  var subscriberExport: SubscriberExport { SubscriberExport(store: store) }

  func subscriberErasure(by person: PlainText) -> SubscriberErasure {
    SubscriberErasure(store: store, clock: clock, by: person)
  }

  func subscriberSuppression(by person: PlainText) -> SubscriberSuppression {
    SubscriberSuppression(store: store, clock: clock, by: person)
  }
}
