import Foundation
import Importing
import Model

/// What an import makes of one row of a list.
enum SubscriberDecision {
  /// Somebody new.
  case add(Subscriber, ConsentEvent)
  /// Somebody known, who changes.
  case update(Subscriber, ConsentEvent)
  /// Somebody known, who stays as they are.
  case unchanged
  /// It is not taken.
  case refuse(String)
}

/// The rules by which an import decides.
struct SubscriberRules {
  let newsletter: Slug
  let proof: ConsentWording?
  let file: PlainText
  let person: PlainText
  let now: Date

  /// Decides about a row.
  ///
  /// - Parameters:
  ///   - known: who has the address already.
  ///   - newID: the number for somebody new.
  func decide(
    _ entry: ListEntry, line: Int, known: Subscriber?, lookup: SuppressionLookup, newID: SubscriberID
  ) throws(StoreError) -> SubscriberDecision {
    let address = entry.mailbox.address
    if try lookup.isErased(address) { return .refuse("its owner wanted to be forgotten") }
    let event = event(for: entry, line: line)
    if event.action != .leave, let suppression = try lookup.suppression(of: address, in: newsletter) {
      return .refuse("\(address) \(suppression.why)")
    }
    var subscriber = known ?? Subscriber(id: newID, mailbox: Mailbox(address: address), since: now)
    do {
      try subscriber.take(event)
    } catch {
      return .refuse("\(address) \(error.why)")
    }
    let isMoved = subscriber != known
    fill(&subscriber, from: entry)
    guard let known else { return .add(subscriber, event) }
    if subscriber == known { return .unchanged }
    return .update(subscriber, isMoved ? event : changeEvent(line: line))
  }

  private func event(for entry: ListEntry, line: Int) -> ConsentEvent {
    let action: ConsentAction =
      switch entry.status {
      case .unsubscribed: .leave
      case .pending: .ask
      case .confirmed, nil: proof == nil ? .ask : .confirm
      }
    return ConsentEvent(
      action, by: .list, newsletter: newsletter, wording: action == .confirm ? proof : nil, at: now, person: person,
      origin: .file(file, line: line))
  }

  private func changeEvent(line: Int) -> ConsentEvent {
    ConsentEvent(.change, by: .list, newsletter: newsletter, at: now, person: person, origin: .file(file, line: line))
  }

  /// What the list says replaces what is known; what it says nothing of stays.
  private func fill(_ subscriber: inout Subscriber, from entry: ListEntry) {
    subscriber.mailbox.name = entry.mailbox.name ?? subscriber.mailbox.name
    subscriber.language = entry.language ?? subscriber.language
    subscriber.choose(newsletter) { subscription in
      subscription.topics = entry.topics ?? subscription.topics
      subscription.frequency = entry.frequency ?? subscription.frequency
      subscription.format = entry.format ?? subscription.format
    }
  }
}
