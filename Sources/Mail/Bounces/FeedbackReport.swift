import Model

/// The finding of a report about what a reader thinks of a message (ARF, RFC 5965).
struct FeedbackReport {
  let finding: BounceFinding

  init(_ fields: ReportFields) {
    let fields = fields.groups.flatMap(\.self)
    let type = (fields.first("Feedback-Type") ?? "").lowercased()
    let reason: BounceReason =
      switch type {
      case "not-spam": .notSpam
      // About us, not about a reader (RFC 6591); nobody has complained.
      case "auth-failure", "dmarc", "dkim", "spf": .authenticationReport
      default: .complaint
      }
    var addresses: [EmailAddress] = []
    for field in fields where ["original-rcpt-to", "removal-recipient"].contains(field.name.lowercased()) && addresses.count < 20 {
      // Providers that hide who complained put something in its place that is no address.
      if let address = EmailAddress(reported: field.value), !addresses.contains(address) { addresses.append(address) }
    }
    let evidence = ["Feedback-Type", "User-Agent", "Original-Rcpt-To", "Original-Mail-From", "Arrival-Date", "Source-IP"].compactMap {
      name in
      fields.first(name).map { "\(name): \($0)" }
    }
    finding = BounceFinding(
      reason, diagnostic: "Feedback-Type: \(type)",
      recipient: addresses.isEmpty ? nil : BouncedRecipient(addresses: addresses, source: .report), evidence: evidence)
  }
}
