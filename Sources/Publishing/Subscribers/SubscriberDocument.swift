import Foundation
import Markup
import Model

/// Subscribers as JSON, with all that is known of each.
enum SubscriberDocument {
  static func write(
    _ query: SubscriberQuery, from reader: any SubscriberReader & BounceReader & DeliveryReader, to sink: some ByteSink
  ) throws -> Int {
    var writer = JSONWriter(sink)
    var count = 0
    try writer.startArray()
    try reader.visitSubscribers(query) { subscriber in
      try write(SubscriberRecord(of: subscriber, in: reader), to: &writer)
      count += 1
    }
    try writer.endArray()
    _ = try writer.finish()
    return count
  }

  static func write(_ record: SubscriberRecord, to sink: some ByteSink) throws {
    var writer = JSONWriter(sink)
    try write(record, to: &writer)
    _ = try writer.finish()
  }

  private static func write<Sink: ByteSink>(_ record: SubscriberRecord, to writer: inout JSONWriter<Sink>) throws {
    let subscriber = record.subscriber
    try writer.object { writer in
      try writer.member("number", Int(subscriber.id.number))
      try writer.member("address", subscriber.mailbox.address.description)
      try writer.member("name", subscriber.mailbox.name?.string)
      try writer.member("language", subscriber.language?.string)
      try writer.member("standing", subscriber.standing.rawValue)
      try writer.member("since", subscriber.since.formatted(.iso8601))
      try writer.array("subscriptions") { writer in
        for subscription in subscriber.subscriptions { try write(subscription, to: &writer) }
      }
      try writer.array("consent") { writer in
        for event in record.consent { try write(event, to: &writer) }
      }
      try writer.array("suppressions") { writer in
        for suppression in record.suppressions { try write(suppression, to: &writer) }
      }
      try writer.array("bounces") { writer in
        for bounce in record.bounces { try write(bounce, to: &writer) }
      }
      try writer.array("deliveries") { writer in
        for delivery in record.deliveries { try write(delivery, to: &writer) }
      }
    }
  }

  private static func write<Sink: ByteSink>(_ subscription: Subscription, to writer: inout JSONWriter<Sink>) throws {
    try writer.object { writer in
      try writer.member("newsletter", subscription.newsletter.string)
      try writer.member("status", subscription.status.rawValue)
      try writer.member("topics", subscription.topics.map(\.string))
      try writer.member("frequency", subscription.frequency.rawValue)
      try writer.member("format", subscription.format.rawValue)
    }
  }

  private static func write<Sink: ByteSink>(_ event: ConsentEvent, to writer: inout JSONWriter<Sink>) throws {
    try writer.object { writer in
      try writer.member("at", event.at.formatted(.iso8601))
      try writer.member("action", event.action.rawValue)
      try writer.member("channel", event.channel.rawValue)
      try writer.member("newsletter", event.newsletter?.string)
      try writer.member("wording", event.wording?.text.string)
      try writer.member("version", event.wording?.version?.string)
      try writer.member("by", event.by.string)
      switch event.origin {
      case .file(let name, let line):
        try writer.member("file", name.string)
        try writer.member("line", line)
      case .network(let address): try writer.member("network", address.description)
      case nil: break
      }
      try writer.member("note", event.note?.string)
    }
  }

  private static func write<Sink: ByteSink>(_ bounce: Bounce, to writer: inout JSONWriter<Sink>) throws {
    try writer.object { writer in
      try writer.member("at", bounce.at.formatted(.iso8601))
      try writer.member("class", bounce.bounceClass.rawValue)
      try writer.member("reason", bounce.reason.rawValue)
      try writer.member("status", bounce.status?.description)
      try writer.member("edition", bounce.edition?.description)
      try writer.member("found_by", bounce.source?.rawValue)
      try writer.member("diagnostic", bounce.diagnostic?.string)
      try writer.member("evidence", bounce.evidence.map(\.string))
      try writer.member("outcome", bounce.outcome.rawValue)
      try writer.member("note", bounce.note?.string)
    }
  }

  private static func write<Sink: ByteSink>(_ delivery: Delivery, to writer: inout JSONWriter<Sink>) throws {
    try writer.object { writer in
      try writer.member("edition", delivery.edition.description)
      try writer.member("state", delivery.state.name.rawValue)
      try writer.member("since", delivery.since.formatted(.iso8601))
      try writer.member("attempts", delivery.attempts)
      try writer.member("detail", delivery.state.detail)
    }
  }

  private static func write<Sink: ByteSink>(_ suppression: Suppression, to writer: inout JSONWriter<Sink>) throws {
    try writer.object { writer in
      try writer.member("target", suppression.target.name)
      try writer.member("newsletter", suppression.newsletter?.string)
      try writer.member("reason", suppression.reason.rawValue)
      try writer.member("at", suppression.at.formatted(.iso8601))
      try writer.member("by", suppression.by.string)
      try writer.member("note", suppression.note?.string)
      try writer.member("evidence", suppression.evidence?.string)
      if let lifting = suppression.lifting {
        try writer.object("lifted") { writer in
          try writer.member("at", lifting.at.formatted(.iso8601))
          try writer.member("by", lifting.by.string)
          try writer.member("note", lifting.note?.string)
        }
      }
    }
  }
}
