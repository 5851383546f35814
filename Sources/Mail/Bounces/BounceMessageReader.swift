public import Foundation
import Model

/// Reads messages that come to the address for bounces: reports of deliveries in all dialects, complaints, automatic replies, letters.
///
/// Nothing that it meets makes it stop, and it reads no more than the first four megabytes: whatever matters stands before the message
/// that came back.
public struct BounceMessageReader {
  /// How much of a message is read, in bytes.
  public static let byteLimit = 4 << 20

  private let keys: BounceKeys
  private let decode: EncodedText.Decoder

  /// A reader with the keys of our tokens and the charsets that a function knows.
  public init(keys: BounceKeys, decode: @escaping EncodedText.Decoder) {
    self.keys = keys
    self.decode = decode
  }

  /// What the message says.
  public func read(_ message: Data) -> BounceReading {
    var reader = MessageReader()
    let bytes = LineEnds.folded(message.prefix(Self.byteLimit).drop { $0 == 10 || $0 == 13 })
    let parts = BounceParts(reader.read(bytes), decode: decode)
    var problems = Array(reader.problems.prefix(20))
    if message.count > Self.byteLimit { problems.append("only the first \(Self.byteLimit >> 20) MB were read") }

    var findings = self.findings(parts)
    if findings.contains(where: { $0.bounceClass.counts }), let sign = Self.bounceOfBounce(parts) {
      findings = [BounceFinding(.bounceOfBounce, evidence: [sign])]
    }
    return BounceReading(findings: named(findings, parts), token: token(parts), problems: problems)
  }

  /// The dialects, the surest first.
  private func findings(_ parts: BounceParts) -> [BounceFinding] {
    let signs = SenderSigns(header: parts.root.header, subject: parts.subject)
    let report = parts.root.type.parameters["report-type"]?.lowercased()
    if let fields = parts.feedback { return [FeedbackReport(fields).finding] }
    if let complaint = Self.plainComplaint(parts) { return complaint }
    let isReport = parts.root.type.value == "multipart/report" || signs.isMailSystem || signs.isNullPath
    if isReport, let fields = parts.delivery ?? Self.inlineFields(parts, signs) {
      let delivery = DeliveryReport(fields, words: parts.words)
      if !delivery.findings.isEmpty { return delivery.findings }
    }
    let failed = parts.root.header.values("X-Failed-Recipients").flatMap { $0.split(separator: ",") }
      .compactMap { EmailAddress(reported: String($0)) }
    let isNotice = signs.isNotice || PhraseSearch(parts.words).isNotice
    if report == "delivery-status" || !failed.isEmpty || signs.isMailSystem && isNotice {
      return notice(parts, failed)
    }
    if let sign = signs.autoReply { return [BounceFinding(.autoReply, evidence: [sign])] }
    // A mail system without a name of its own, which says at once what it is.
    if signs.isNullPath, signs.isNotice, PhraseSearch(parts.words).reason() != nil { return notice(parts, failed) }
    return [BounceFinding(.letter)]
  }

  private func notice(_ parts: BounceParts, _ failed: [EmailAddress]) -> [BounceFinding] {
    let search = PhraseSearch("\(parts.subject)\n\(parts.words.prefix(4_000))")
    if search.isDelay, !SenderSigns.saysFailure(parts.subject) {
      return [BounceFinding(.delayed, evidence: ["Subject: \(parts.subject)"])]
    }
    var others: Set<EmailAddress> = []
    for field in parts.root.header.fields
    where ["to", "from", "delivered-to", "reply-to", "x-original-to", "cc"].contains(field.name.lowercased()) {
      for found in AddressScan.addresses(in: field.value.prefix(2_000)[...], atMost: 20) { others.insert(found.address) }
    }
    return BounceNotice(parts.words, known: failed, others: others, subject: parts.subject).findings
  }

  /// Reports of deliveries whose fields stand in the text, where a program cut the parts off.
  private static func inlineFields(_ parts: BounceParts, _ signs: SenderSigns) -> ReportFields? {
    guard signs.isMailSystem,
      let start = parts.words.firstRange(of: "Final-Recipient:") ?? parts.words.firstRange(of: "Original-Recipient:")
    else { return nil }
    // The first field may be another one of the group.
    let line = parts.words[..<start.lowerBound].range(of: "\n\n", options: .backwards)?.upperBound ?? parts.words.startIndex
    return ReportFields(String(parts.words[line...]))
  }

  /// The reports of Outlook.com (JMRP), which have no fields of their own.
  private static func plainComplaint(_ parts: BounceParts) -> [BounceFinding]? {
    guard parts.subject.lowercased().hasPrefix("complaint about message from"), let header = parts.returned?.header,
      let who = header.first("X-HmXmrOriginalRecipient")
    else { return nil }
    let recipient = EmailAddress(reported: who).map { BouncedRecipient(addresses: [$0], source: .report) }
    let evidence = ["Subject: \(parts.subject)", "X-HmXmrOriginalRecipient: \(who)"]
    return [BounceFinding(.complaint, diagnostic: parts.subject, recipient: recipient, evidence: evidence)]
  }

  /// What shows that the message that came back was a report itself.
  private static func bounceOfBounce(_ parts: BounceParts) -> String? {
    guard let returned = parts.returned else { return nil }
    let signs = SenderSigns(header: returned.header, subject: "")
    if signs.isNullPath { return "Return-Path of the returned message: <>" }
    if returned.type.value == "multipart/report" { return "Content-Type of the returned message: multipart/report" }
    if returned.header.first("From") != nil, signs.isMailSystem { return "From of the returned message: a mail system" }
    return nil
  }

  private func token(_ parts: BounceParts) -> BounceToken? {
    var search = TokenSearch(keys)
    search.search(envelopeOf: parts.root.header)
    for field in (parts.feedback?.groups.flatMap(\.self) ?? []).prefix(50) { search.search(field.value, in: field.name) }
    if let returned = parts.returned { search.search(returned: returned.header) }
    return search.verdict
  }

  /// The findings with the recipient of the message that came back where the report itself names nobody.
  private func named(_ findings: [BounceFinding], _ parts: BounceParts) -> [BounceFinding] {
    guard findings.count == 1, var finding = findings.first, finding.bounceClass.counts, finding.recipient == nil,
      let header = parts.returned?.header
    else { return findings }
    var addresses: [EmailAddress] = []
    for name in ["Delivered-To", "X-Original-To", "To"] {
      guard let value = header.first(name), let found = AddressScan.addresses(in: value.prefix(2_000)[...], atMost: 1).first?.address
      else { continue }
      if !addresses.contains(found) { addresses.append(found) }
    }
    guard !addresses.isEmpty else { return findings }
    finding.recipient = BouncedRecipient(addresses: addresses, source: .returnedMessage)
    return [finding]
  }
}

extension SenderSigns {
  /// Whether a subject says that it is over, whatever else it says.
  static func saysFailure(_ subject: String) -> Bool {
    let folded = subject.lowercased()
    return ["fail", "returned", "undeliver", "not delivered", "退信", "退回"].contains(where: folded.contains)
  }
}
