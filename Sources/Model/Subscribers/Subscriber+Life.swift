extension Subscriber.Standing {
  /// What an event makes of a mailbox; nil when it cannot happen to one that stands so.
  ///
  /// Together with `Subscription.Status.after` this table is the whole life of a subscriber. A mailbox that bounced or complained
  /// gets well by one step only, and a person answers for it.
  public func after(_ action: ConsentAction, by channel: ConsentChannel) -> Subscriber.Standing? {
    switch (self, action) {
    case (.good, .ask), (.good, .confirm): .good
    case (_, .leave), (_, .change): self
    case (.good, .bounce), (.bounced, .bounce): .bounced
    // The graver word stays.
    case (.complained, .bounce), (_, .complain): .complained
    case (.bounced, .restore) where channel == .person, (.complained, .restore) where channel == .person: .good
    default: nil
    }
  }
}

extension Subscription.Status {
  /// What an event makes of a subscription; nil when it cannot happen to one in this state, or to none.
  public static func after(_ status: Self?, _ action: ConsentAction, by channel: ConsentChannel) -> Self? {
    switch (status, action) {
    case (nil, .ask), (.pending, .ask): .pending
    // A link confirms what was asked for before; only who states a proof confirms out of nothing.
    case (nil, .confirm) where channel == .list || channel == .person: .confirmed
    case (.pending, .confirm), (.confirmed, .ask), (.confirmed, .confirm): .confirmed
    // Who left comes back by asking for it. No list brings them back, and no link from before they left.
    case (.unsubscribed, .ask) where channel != .list: .pending
    case (.unsubscribed, .confirm) where channel == .person: .confirmed
    case (.some, .leave), (.some, .complain): .unsubscribed
    // A list says who left where it comes from, and no other list may bring them here.
    case (nil, .leave) where channel == .list: .unsubscribed
    case (.some(let status), .change), (.some(let status), .bounce), (.some(let status), .restore): status
    default: nil
    }
  }
}

extension Subscriber {
  /// Moves mailbox and subscriptions to where an event leads.
  ///
  /// An event without a newsletter is about all of them; so is a complaint, whichever newsletter it names.
  /// - Throws: `ConsentRefusal`; the subscriber is then as before.
  public mutating func take(_ event: ConsentEvent) throws(ConsentRefusal) {
    guard let next = standing.after(event.action, by: event.channel) else {
      throw ConsentRefusal(event, .standing(standing))
    }
    if event.isUnproven { throw ConsentRefusal(event, .unproven) }
    switch event.action {
    case .ask, .confirm:
      guard let newsletter = event.newsletter else { throw ConsentRefusal(event, .subscription(nil)) }
      try move(newsletter, by: event)
    case .leave, .change:
      if let newsletter = event.newsletter { try move(newsletter, by: event) } else { moveAll(by: event) }
    case .bounce, .complain, .restore, .erase: moveAll(by: event)
    }
    standing = next
  }

  private mutating func move(_ newsletter: Slug, by event: ConsentEvent) throws(ConsentRefusal) {
    let index = subscriptions.firstIndex { $0.newsletter >= newsletter } ?? subscriptions.endIndex
    let isThere = index < subscriptions.endIndex && subscriptions[index].newsletter == newsletter
    let status = isThere ? subscriptions[index].status : nil
    guard let next = Subscription.Status.after(status, event.action, by: event.channel) else {
      throw ConsentRefusal(event, .subscription(status))
    }
    if isThere {
      subscriptions[index].status = next
    } else {
      subscriptions.insert(Subscription(newsletter: newsletter, status: next), at: index)
    }
  }

  private mutating func moveAll(by event: ConsentEvent) {
    for index in subscriptions.indices {
      let status = subscriptions[index].status
      subscriptions[index].status = Subscription.Status.after(status, event.action, by: event.channel) ?? status
    }
  }
}

extension ConsentEvent {
  /// Whether it claims a confirmation that nothing stands for: a link that was followed and a mail that came prove themselves.
  fileprivate var isUnproven: Bool {
    action == .confirm && wording == nil && channel != .link && channel != .mail
  }
}
