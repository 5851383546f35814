import Foundation
import Model

/// The findings of a report about deliveries (RFC 3464): a group of fields for each recipient.
struct DeliveryReport {
  private(set) var findings: [BounceFinding] = []

  /// A report about more was not written about one of our messages, which have one recipient each.
  private static let mostRecipients = 100

  /// Reads the groups that name a recipient or an action.
  ///
  /// - Parameter words: What the report says to people, for recipients about whom the fields say nothing.
  init(_ fields: ReportFields, words: String) {
    for group in fields.groups where Self.isRecipient(group) && findings.count < Self.mostRecipients {
      findings.append(Self.finding(group, words: words))
    }
  }

  private static func isRecipient(_ group: [ReadField]) -> Bool {
    group.first("Final-Recipient") != nil || group.first("Original-Recipient") != nil
      || group.first("Action") != nil && group.first("Status") != nil
  }

  private static func finding(_ group: [ReadField], words: String) -> BounceFinding {
    let recipient = recipient(group)
    let status = group.first("Status").flatMap(status)
    // The words in parentheses are a comment, as in `failed (to many hops)`.
    let action = (group.first("Action") ?? "").lowercased().prefix { $0.isLetter }
    let evidence = ["Original-Recipient", "Final-Recipient", "Action", "Status", "Diagnostic-Code", "X-Supplementary-Info"].compactMap {
      name in
      group.first(name).map { "\(name): \($0)" }
    }
    let said = [group.first("Diagnostic-Code").map(withoutType), group.first("X-Supplementary-Info")].compactMap(\.self).joined(
      separator: " ")
    if action == "delayed" { return BounceFinding(.delayed, status: status, diagnostic: said, recipient: recipient, evidence: evidence) }
    if ["delivered", "relayed", "expanded"].contains(action) || action.isEmpty && status?.severity == 2 {
      return BounceFinding(.delivered, status: status, diagnostic: said, recipient: recipient, evidence: evidence)
    }
    let saysNothing = said.isEmpty && status?.isGeneric != false
    let judged = BounceJudgement(reported: status, words: saysNothing ? words : said, isFree: saysNothing)
    return BounceFinding(
      judged.reason, status: judged.status, isTransient: judged.isTransient, diagnostic: said.isEmpty ? firstLine(of: words) : said,
      recipient: recipient, evidence: evidence)
  }

  /// The code before a comment: `5.1.1 (bad destination mailbox address)`.
  private static func status(_ value: String) -> EnhancedStatus? {
    EnhancedStatus(value.prefix { $0.isNumber || $0 == "." })
  }

  /// `smtp; 550 …` without the type.
  private static func withoutType(_ value: String) -> String {
    let type = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    let rest = value[type.endIndex...].drop { $0 == " " }
    return type.count <= 20 && rest.first == ";" ? rest.dropFirst().trimmingCharacters(in: .whitespaces) : value
  }

  private static func firstLine(of words: String) -> String {
    words.split(separator: "\n").first { $0.contains { !$0.isWhitespace } }.map(String.init) ?? ""
  }

  private static func recipient(_ group: [ReadField]) -> BouncedRecipient? {
    var addresses: [EmailAddress] = []
    for name in ["Original-Recipient", "Final-Recipient", "X-Actual-Recipient"] {
      if let address = group.first(name).flatMap(EmailAddress.init(reported:)), !addresses.contains(address) { addresses.append(address) }
    }
    return addresses.isEmpty ? nil : BouncedRecipient(addresses: addresses, source: .report)
  }
}
