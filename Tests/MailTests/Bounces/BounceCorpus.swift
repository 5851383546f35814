import Foundation
import Model

/// Messages as they come to an address for bounces, and what is to be read from each; written down before anything read them.
///
/// They are our own, in the dialects of those whose names they bear; no address in them is anybody's.
struct BounceSample: Sendable, CustomStringConvertible {
  let name: String
  let bounceClass: BounceClass
  let reason: BounceReason
  let status: String?
  let recipient: String?
  let source: String?
  let token: Token?

  /// What is to be found out of the token.
  enum Token: String, Sendable { case delivery, reader, forged, contradiction }

  var description: String { name }

  private init(
    _ name: String, _ bounceClass: BounceClass, _ reason: BounceReason, _ status: String? = nil, _ recipient: String? = nil,
    _ source: String? = nil, token: Token? = nil
  ) {
    self.name = name
    self.bounceClass = bounceClass
    self.reason = reason
    self.status = status
    self.recipient = recipient
    self.source = source
    self.token = token
  }

  static let all: [BounceSample] = [
    BounceSample("postfix-unknown-user", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("postfix-no-host", .hard, .unknownHost, "5.4.4", "ann@nowhere.example", "report"),
    BounceSample("postfix-expired", .soft, .network, "4.4.1", "ann@example.org", "report"),
    BounceSample("postfix-delivered", .notABounce, .delivered, "2.0.0", "ann@example.org", "report"),
    BounceSample("postfix-mailbox-full", .soft, .mailboxFull, "5.2.2", "ann@example.org", "report"),
    BounceSample("postfix-spamhaus", .policy, .blocked, "5.7.1", "ann@example.org", "report"),
    BounceSample("postfix-generic-status", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("postfix-greylisted-until-expiry", .soft, .rateLimited, "4.2.0", "ann@example.org", "report"),
    BounceSample("postfix-no-code", .soft, .undetermined, "5.0.0", "ann@example.org", "report"),
    BounceSample("postfix-forwarded", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("postfix-verp", .hard, .unknownUser, "5.1.1", "ann@example.org", "report", token: .delivery),
    BounceSample("postfix-verp-forged", .hard, .unknownUser, "5.1.1", "ann@example.org", "report", token: .forged),
    BounceSample("postfix-verp-other-edition", .hard, .unknownUser, "5.1.1", "ann@example.org", "report", token: .contradiction),
    BounceSample("postfix-verp-in-returned-only", .hard, .unknownUser, "5.1.1", "ann@example.org", "report", token: .delivery),
    BounceSample("postfix-null-mx", .hard, .unknownHost, "5.1.0", "ann@example.org", "report"),
    BounceSample("postfix-5.1.1-spam", .policy, .spam, "5.1.1", "ann@example.org", "report"),
    BounceSample("postfix-temporary-user-unknown", .soft, .unknownUser, "4.1.1", "ann@example.org", "report"),
    BounceSample("postfix-delayed", .notABounce, .delayed, "4.4.1", "ann@example.org", "report"),
    BounceSample("postfix-two-recipients", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("double-bounce", .notABounce, .bounceOfBounce),
    BounceSample("exim-unknown-user", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("exim-unrouteable", .hard, .unknownUser, nil, "ann@example.org", "report"),
    BounceSample("exim-retry-timeout", .soft, .expired, nil, "ann@example.org", "report"),
    BounceSample("exim-quota", .soft, .mailboxFull, nil, "ann@example.org", "report"),
    BounceSample("exim-warning", .notABounce, .delayed),
    BounceSample("exim-report", .hard, .unknownHost, "5.0.0", "ann@example.org", "report"),
    BounceSample("qmail-unknown-user", .hard, .unknownUser, "5.1.1", "ann@example.org", "text"),
    BounceSample("qmail-remote", .hard, .unknownUser, nil, "ann@example.org", "text"),
    BounceSample("qmail-quota", .soft, .mailboxFull, "5.2.2", "ann@example.org", "text"),
    BounceSample("qmail-no-host", .hard, .unknownHost, "5.1.2", "ann@example.org", "text"),
    BounceSample("qmail-queue-time", .soft, .expired, "4.3.0", "ann@example.org", "text"),
    BounceSample("qmail-carriage-returns", .hard, .unknownUser, "5.1.1", "ann@example.org", "text"),
    BounceSample("sendmail-unknown-user", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("sendmail-plain", .hard, .unknownHost, "5.1.2", "ann@nowhere.example", "text"),
    BounceSample("exchange-2010", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("office365-no-recipient", .hard, .unknownUser, "5.4.1", "ann@example.org", "report"),
    BounceSample("office365-blocked", .policy, .blocked, "5.7.606", "ann@example.org", "report"),
    BounceSample("outlook-authentication", .policy, .authentication, "5.7.515", "ann@example.org", "report"),
    BounceSample("hotmail-unavailable", .hard, .unknownUser, "5.5.0", "ann@hotmail.com", "report"),
    BounceSample("exchange-plain", .hard, .unknownUser, nil, "ann@example.org", "text"),
    BounceSample("gmail-unknown-user", .hard, .unknownUser, "5.1.1", "ann@gmail.com", "report"),
    BounceSample("gmail-disabled", .hard, .disabled, "5.2.1", "ann@gmail.com", "report"),
    BounceSample("gmail-over-quota", .soft, .mailboxFull, "4.2.2", "ann@gmail.com", "report"),
    BounceSample("gmail-unauthenticated", .policy, .blocked, "5.7.26", "ann@gmail.com", "report"),
    BounceSample("gmail-delay", .notABounce, .delayed, "4.4.1", "ann@gmail.com", "report"),
    BounceSample("gmail-old-text", .hard, .unknownUser, "5.1.0", "ann@example.org", "report"),
    BounceSample("yahoo-no-account", .hard, .unknownUser, "5.0.0", "ann@yahoo.com", "report"),
    BounceSample("yahoo-mailbox-unavailable", .hard, .unknownUser, "5.0.0", "ann@yahoo.com", "report"),
    BounceSample("yahoo-deferred", .soft, .rateLimited, "4.7.0", "ann@yahoo.com", "report"),
    BounceSample("yahoo-policy", .policy, .refused, "5.7.9", "ann@yahoo.com", "report"),
    BounceSample("icloud-unknown-user", .hard, .unknownUser, "5.1.1", "ann@icloud.com", "report"),
    BounceSample("icloud-over-quota", .soft, .mailboxFull, "5.2.2", "ann@icloud.com", "report"),
    BounceSample("icloud-policy", .policy, .refused, "5.7.1", "ann@icloud.com", "report"),
    BounceSample("zoho-unknown-user", .hard, .unknownUser, "5.1.1", "ann@example.org", "text"),
    BounceSample("amazon-ses", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("amazon-ses-suppressed", .hard, .disabled, "5.1.1", "ann@example.org", "report"),
    BounceSample("netease-163-unknown-user", .hard, .unknownUser, nil, "ann@163.com", "text"),
    BounceSample("netease-126-timeout", .soft, .network, nil, "ann@example.org", "text"),
    BounceSample("netease-yeah-full", .soft, .mailboxFull, nil, "ann@yeah.net", "text"),
    BounceSample("netease-163-spam", .policy, .spam, "5.0.0", "ann@163.com", "report"),
    BounceSample("netease-163-unknown-user-report", .hard, .unknownUser, "5.0.0", "ann@163.com", "report"),
    BounceSample("netease-163-connection", .policy, .blocked, "4.0.0", "ann@163.com", "report"),
    BounceSample("qq-unknown-user", .hard, .unknownUser, nil, "ann@qq.com", "text"),
    BounceSample("qq-mailbox-full", .soft, .mailboxFull, nil, "ann@qq.com", "text"),
    BounceSample("exmail-spam", .policy, .spam, nil, "ann@corp.example.cn", "text"),
    BounceSample("qq-frequency", .soft, .rateLimited, "5.0.0", "ann@qq.com", "report"),
    BounceSample("qq-sender-blocked", .policy, .blocked, "5.0.0", "ann@qq.com", "report"),
    BounceSample("sina-unknown-user", .hard, .unknownUser, "5.1.1", "ann@sina.com", "text"),
    BounceSample("sina-rejected", .policy, .spam, "5.7.1", "ann@sina.cn", "report"),
    BounceSample("sohu-unknown-user", .hard, .unknownUser, "5.1.1", "ann@sohu.com", "text"),
    BounceSample("aliyun-unknown-user", .hard, .unknownUser, "5.0.0", "ann@aliyun.com", "report"),
    BounceSample("aliyun-directmail-invalid", .hard, .unknownUser, "5.0.0", "ann@aliyun.com", "report"),
    BounceSample("aliyun-spam", .policy, .spam, "5.0.0", "ann@aliyun.com", "report"),
    BounceSample("mobile-139-full", .soft, .mailboxFull, nil, "13800000000@139.com", "text"),
    BounceSample("coremail-delay", .notABounce, .delayed),
    BounceSample("german-unknown-user", .hard, .unknownUser, nil, "ann@example.de", "text"),
    BounceSample("french-mailbox-full", .soft, .mailboxFull, "5.2.2", "ann@orange.fr", "text"),
    BounceSample("japanese-unknown-user", .hard, .unknownUser, nil, "ann@docomo.example.jp", "text"),
    BounceSample("report-without-parts", .hard, .unknownUser, "5.1.1", "ann@example.org", "text"),
    BounceSample("report-boundary-wrong", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("report-fields-inline", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("report-mixed-line-ends", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("report-no-action", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("report-names-nobody", .hard, .unknownUser, "5.1.1", "ann@example.org", "returned message"),
    BounceSample("header-only", .soft, .undetermined, nil, "ann@example.org", "report"),
    BounceSample("unterminated", .hard, .unknownUser, "5.1.1", "ann@example.org", "report"),
    BounceSample("arf-abuse", .complaint, .complaint, nil, "ann@example.org", "report"),
    BounceSample("arf-yahoo-redacted", .complaint, .complaint, token: .delivery),
    BounceSample("arf-unsubscribe-token", .complaint, .complaint, token: .reader),
    BounceSample("arf-opt-out", .complaint, .complaint, nil, "ann@example.org", "report"),
    BounceSample("arf-not-spam", .notABounce, .notSpam, nil, "ann@example.org", "report"),
    BounceSample("arf-authentication", .notABounce, .authenticationReport, nil, "ann@example.org", "report"),
    BounceSample("outlook-jmrp", .complaint, .complaint, nil, "ann@hotmail.com", "report"),
    BounceSample("auto-reply-exchange", .autoReply, .autoReply, token: .delivery),
    BounceSample("auto-reply-vacation-null-path", .autoReply, .autoReply, token: .delivery),
    BounceSample("auto-reply-qq", .autoReply, .autoReply, token: .delivery),
    BounceSample("auto-reply-german", .autoReply, .autoReply, token: .delivery),
    BounceSample("auto-reply-japanese", .autoReply, .autoReply, token: .delivery),
    BounceSample("auto-reply-x-autoreply", .autoReply, .autoReply, token: .delivery),
    BounceSample("letter-quoting-a-bounce", .notABounce, .letter),
    BounceSample("letter-pasted-report", .notABounce, .letter),
    BounceSample("letter-article-about-bounces", .notABounce, .letter),
    BounceSample("letter-forwarded-report", .notABounce, .letter),
    BounceSample("letter-from-postmaster", .notABounce, .letter),
    BounceSample("letter-one-click-request", .notABounce, .letter, token: .delivery),
  ]
}
