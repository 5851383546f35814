extension SubscriberID {
  /// The number behind this one; where numbers end, this one again, which the store then refuses to give twice.
  public var next: SubscriberID { SubscriberID(number &+ 1) ?? self }
}
