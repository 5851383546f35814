import Foundation
import Model

/// The findings of a report that is written for people only: qmail, Exim, and most providers in China.
struct BounceNotice {
  private(set) var findings: [BounceFinding] = []

  private let subject: String

  private static let mostLines = 400
  private static let mostRecipients = 20
  /// A server says in few lines why it does not take a mail.
  private static let linesOfReason = 12

  /// Reads the words of a mail system.
  ///
  /// - Parameters:
  ///   - known: whom the header says that it is about (`X-Failed-Recipients`).
  ///   - others: addresses that are no recipients: where the report was sent to, and from.
  ///   - subject: what announces it.
  init(_ words: String, known: [EmailAddress], others: Set<EmailAddress>, subject: String) {
    self.subject = subject
    let lines = words.split(separator: "\n", maxSplits: Self.mostLines, omittingEmptySubsequences: true).prefix(Self.mostLines)
      .map { $0.prefix(1_000) }.prefix { !Self.isAdvice($0) }
    var blocks: [(address: EmailAddress, lines: [Substring])] = []
    for line in lines {
      if let address = Self.heading(line, others), blocks.last?.address != address, blocks.count < Self.mostRecipients {
        blocks.append((address, []))
      }
      if !blocks.isEmpty, blocks[blocks.count - 1].lines.count < Self.linesOfReason { blocks[blocks.count - 1].lines.append(line) }
    }
    let text = lines.joined(separator: "\n")
    // The same address heads a table of the message and then the reason.
    let isOne = Set(blocks.map(\.address)).count == 1
    for block in blocks where known.isEmpty || known.contains(block.address) {
      if findings.contains(where: { $0.recipient?.addresses == [block.address] }) { continue }
      let own = isOne ? text : block.lines.joined(separator: "\n")
      add(
        own, BouncedRecipient(addresses: [block.address], source: known.isEmpty ? .text : .report),
        lines: isOne ? Array(lines) : block.lines)
    }
    guard findings.isEmpty else { return }
    for address in known.prefix(Self.mostRecipients) {
      add(text, BouncedRecipient(addresses: [address], source: .report), lines: Array(lines))
    }
    guard findings.isEmpty else { return }
    let named = lines.lazy.flatMap { AddressScan.addresses(in: $0) }.first { !others.contains($0.address) }
    add(text, named.map { BouncedRecipient(addresses: [$0.address], source: .text) }, lines: Array(lines))
  }

  private mutating func add(_ text: String, _ recipient: BouncedRecipient?, lines: [Substring]) {
    let judged = BounceJudgement(reported: nil, words: text, isFree: true)
    let line = Self.telling(lines, judged) ?? lines.first ?? ""
    let diagnostic = line.trimmingCharacters(in: .whitespaces)
    findings.append(
      BounceFinding(
        judged.reason, status: judged.status, isTransient: judged.isTransient, diagnostic: diagnostic, recipient: recipient,
        evidence: ["Subject: \(subject)"] + (diagnostic.isEmpty ? [] : [diagnostic])))
  }

  /// The line with the phrase or the code on which a judgement rests.
  private static func telling(_ lines: [Substring], _ judged: BounceJudgement) -> Substring? {
    if judged.phrase != nil, let line = lines.first(where: { PhraseSearch(String($0)).reason()?.reason == judged.reason }) { return line }
    return lines.first { StatusScan(String($0), isFree: true) != StatusScan("", isFree: true) }
  }

  /// The recipient that a line names and nothing else before it but a label: `<ann@example.edu>:`, `收件人：ann@example.edu`.
  private static func heading(_ line: Substring, _ others: Set<EmailAddress>) -> EmailAddress? {
    guard let (address, start, _) = AddressScan.addresses(in: line, atMost: 1).first, !others.contains(address) else { return nil }
    let label = line[..<start].trimmingCharacters(in: CharacterSet(charactersIn: " \t<([\"'*>-").union(.whitespaces)).lowercased()
    guard !label.isEmpty else { return address }
    return label.count <= 60 && labels.contains(where: label.hasSuffix) ? address : nil
  }

  private static let labels = [
    "to:", "recipient:", "recipients:", "address:", "email:", "e-mail:", "user:", "addresses:", "following recipient", "delivered to",
    "deliver to",
    "destinataire :", "empfänger:", "an:", "destinatario:", "收件人：", "收件人:", "收信人：", "收信人:", "收件地址：", "收件地址:", "收件人地址：", "收件人邮件地址（",
    "收件人邮件地址(", "邮件地址：", "地址：", "无法发送到", "无法投递到", "未能送达", "无法送达", "宛先：", "宛先:",
  ]

  /// Where advice to the sender begins: it names every reason there is.
  private static func isAdvice(_ line: Substring) -> Bool {
    let folded = line.lowercased()
    return advice.contains(where: folded.contains)
  }

  private static let advice = [
    "解决方案", "解决方法", "解决办法", "建议您", "处理建议", "温馨提示", "您可以尝试", "how to fix", "what should you do", "what can you do",
    "for more information, see",
    "more info for email admins", "troubleshoot",
  ]
}
