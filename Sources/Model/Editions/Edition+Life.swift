extension Edition.State {
  /// The state that an action leads to; nil when it cannot be done to an edition in this state.
  ///
  /// This table is the whole life of an edition: draft → in review → approved → sending → sent, or cancelled.
  public func after(_ action: EditionAction) -> Edition.State? {
    switch (self, action) {
    case (.draft, .draft), (.draft, .edit): .draft
    case (.draft, .submit): .inReview
    case (.draft, .merge): .cancelled
    case (.inReview, .edit): .inReview
    case (.inReview, .approve): .approved
    // What was approved is what is sent, so whoever edits takes the approval back.
    case (.approved, .edit), (.approved, .void): .inReview
    case (.approved, .startSending): .sending
    case (.sending, .finish): .sent
    case (.sent, .resend): .sending
    case (.inReview, .reopen), (.approved, .reopen): .draft
    case (.draft, .cancel), (.inReview, .cancel), (.approved, .cancel): .cancelled
    default: nil
    }
  }

  /// Whether nothing more can happen to it, but that a person has some of it sent again.
  public var isFinal: Bool { self == .sent || self == .cancelled }

  /// Whether what its readers get is settled, and kept as it was when it was approved.
  public var isFrozen: Bool { self == .approved || self == .sending || self == .sent }
}

extension Edition {
  /// Moves it to the state that an action leads to.
  public mutating func take(_ action: EditionAction) throws(EditionRefusal) {
    guard let next = state.after(action) else { throw EditionRefusal(edition: id, state: state, action: action) }
    state = next
  }
}

extension EditionRefusal {
  /// What is wrong, behind the edition's name.
  public var why: String {
    switch state {
    case .draft: "is still a draft"
    case .inReview: action == .submit ? "is in review already" : "is in review"
    case .approved: action == .approve ? "is approved already" : "is approved"
    case .sending: "is being sent"
    case .sent: "has been sent"
    case .cancelled: "is cancelled"
    }
  }

  /// What to do instead.
  public var remedy: String {
    switch (state, action) {
    case (.sending, _), (.sent, _): "What readers have cannot be changed; `tidings digest draft --correction` writes to them again."
    case (.cancelled, _): "Its articles are free for the next one: `tidings digest draft \(edition.newsletter)`."
    case (.draft, .approve), (.draft, .void): "Those who review it see it after `tidings digest submit \(edition)`."
    case (.draft, .startSending), (.inReview, .startSending): "Only what was approved is sent: `tidings digest approve \(edition)`."
    case (.draft, .reopen): "Nothing is to be done: it is filled anew by `tidings digest draft \(edition.newsletter)`."
    case (.inReview, .draft), (.approved, .draft), (.inReview, .merge), (.approved, .merge):
      "The rules leave it alone until `tidings digest reopen \(edition)`."
    case (.inReview, .submit): "The next step is `tidings digest approve \(edition)`."
    default: "`tidings digest show \(edition)` says where it stands."
    }
  }
}
