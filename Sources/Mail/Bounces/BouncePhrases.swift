import Model

/// What servers say when they do not take a mail, with the reason that it stands for.
///
/// A `*` is a gap of up to 80 bytes. All is in lower case with single spaces, as the text is when it is compared. Of several that a text
/// holds the first one counts, because behind the reason come explanations and advice; of two at one place the longer. What is said about
/// everything (`weak`) counts only where nothing else is said.
enum BouncePhrases {
  /// Reasons whose phrases stand beside those of others.
  static let weak: Set<BounceReason> = [.system, .refused]

  static let table: [(BounceReason, [String])] = [
    (
      .unknownUser,
      [
        "user unknown", "unknown user", "no such user", "user not found", "user not known", "user does not exist", "user doesn't exist",
        "user not exist", "user is not found", "user * is not found", "user * not found", "user * does not exist", "unknown recipient",
        "recipient unknown", "recipient not found", "recipient does not exist", "recipient not exist", "recipient is not exist",
        "no such recipient", "invalid recipient", "invalid user", "invalid rcptto", "invalid mailbox", "mailbox not found",
        "mailbox does not exist", "mailbox * does not exist", "no such mailbox", "unknown mailbox", "mailbox unknown",
        "no mailbox here by that name", "no such address", "address does not exist", "address unknown", "unknown address",
        "unknown local part", "unknown local-part", "unknown or illegal alias", "unrouteable address", "unavailable mail user",
        "mailbox unavailable", "not a valid mailbox", "no such person", "account does not exist",
        "account that you tried to reach does not exist",
        "tried to reach does no exist", "doesn't have a * account", "does not have an account", "not our customer", "is not a known user",
        "no account by that name", "bad destination mailbox", "bad destination email", "address rejected: user",
        "5.4.1 recipient address rejected: access denied", "5.4.1 * recipient address rejected: access denied", "recipientnotfound",
        "recipnotfound", "could not be found or was misspelled", "address couldn't be found", "address you entered couldn't be found",
        "wasn't found at", "unknown address error",
        "rcptto account isn't a local account", "local user * not found", "not user of this server", "5.1.0 address rejected",
        "undeliverable address", "alias * unknown", "user reject the mail address", "adresse inconnue", "utilisateur inconnu",
        "destinataire inconnu", "adresse n'existe pas", "destinataire n'existe pas", "utilisateur n'existe pas", "unbekannter empfänger",
        "empfänger unbekannt", "benutzer unbekannt", "empfänger existiert nicht", "adresse existiert nicht", "postfach existiert nicht",
        "usuario desconocido", "usuario no existe", "cuenta no existe", "dirección no existe", "宛先不明", "アドレスは存在しません", "ユーザーは存在しません",
        "ユーザーが見つかりません",
        "用户不存在", "用戶不存在", "该用户不存在", "收件人不存在", "收件人邮件地址不存在", "收件人地址不存在", "收件人邮箱不存在", "收件人帐号不存在",
        "收件人账号不存在", "邮箱不存在", "邮箱地址不存在", "邮件地址不存在", "地址*不存在", "收件人*不存在", "帐号不存在", "账号不存在", "帐户不存在",
        "账户不存在", "无此用户", "没有这个用户", "没有该用户", "查无此人", "未开通qq邮箱", "收件人邮箱地址错误",
      ]
    ),
    (
      .disabled,
      [
        "account is disabled", "account disabled", "mailbox disabled", "mailbox is disabled", "mailbox is inactive", "mailbox inactive",
        "user disabled", "user is disabled", "account has been disabled", "account has been suspended", "account suspended",
        "user suspended", "account inactive", "account is inactive", "inactive user", "account expired", "mailbox expired",
        "account that you tried to reach is disabled", "account that you tried to reach is inactive", "user is locked", "user locked",
        "account is locked", "user hangup", "user * is disabled", "account closed", "account has been closed", "is no longer active",
        "mailbox is no longer available", "address is no longer valid", "address is no longer available",
        "recipient is on the suppression list", "deactivated", "konto deaktiviert",
        "邮箱已停用", "帐号已停用", "账号已停用", "帐号被禁用", "账号被禁用", "帐号已被禁用", "账号已被禁用", "帐号被冻结", "账号被冻结", "邮箱已被冻结",
        "邮箱被冻结", "帐号已被锁定", "账号已被锁定", "用户被锁定", "已注销", "已被注销", "已离职",
      ]
    ),
    (
      .moved,
      [
        "has moved", "user has moved", "no longer at this address", "moved to another address", "user not local; please try",
        "recipient has moved",
      ]
    ),
    (
      .unknownHost,
      [
        "host unknown", "unknown host", "host not found", "domain not found", "domain name not found", "nxdomain", "no such domain",
        "domain does not exist", "bad destination host", "couldn't find any host", "couldnt find any host", "unrouteable mail domain",
        "unrouteable domain", "name or service not known", "does not accept mail (nullmx)", "nullmx", "null mx", "mx is null",
        "no data by dns",
        "couldn't find a mail exchanger", "all relevant mx records point to non-existent hosts", "domain isn't in my list", "hôte inconnu",
        "域名不存在", "域名错误", "域名无法解析", "找不到收件人的域名", "域名解析错误",
      ]
    ),
    (
      .mailboxFull,
      [
        "mailbox full", "mailbox is full", "mailbox * is full", "mailbox * full", "over quota", "overquota", "over the quota",
        "quota exceed",
        "exceeded quota", "exceeds quota", "quota exceeded", "exceeded his/her quota", "exceeded storage", "exceeding their quota",
        "exceed the hard limit", "out of storage space", "insufficient storage space", "not enough storage", "not enough space",
        "mailbox size limit", "mailbox quota", "quota violation", "quotaexceeded", "inbox is full", "out of quota",
        "mail box space not enough",
        "disk quota", "recipient storage full", "boîte pleine", "postfach voll", "postfach ist voll", "mailbox voll", "speicherplatz",
        "buzón lleno", "メールボックスがいっぱい", "容量を超え",
        "邮箱已满", "邮箱容量已满", "邮箱空间不足", "空间不足", "空间已满", "容量不足", "容量已满", "收件箱已满", "容量超限", "超出邮箱容量", "信箱已满",
      ]
    ),
    (
      .tooLarge,
      [
        "message too large", "message size exceeds", "message too big", "size exceeds", "exceeds maximum message size",
        "exceeded mailsize limit",
        "exceeds size limit", "exceeds the maximum", "message is too large", "message length exceeds", "maximum fixed size",
        "mail size limit",
        "larger than the current system limit", "邮件过大", "邮件体积过大", "邮件太大", "超过大小限制", "大小超过",
      ]
    ),
    (
      .expired,
      [
        "delivery time expired", "message expired", "retry timeout exceeded", "retry time not reached", "retry timeout", "maximum retries",
        "in the queue too long", "in queue too long", "queue lifetime", "giving up", "was undeliverable for", "delivery expired",
        "could not be delivered within", "message timed out", "too many hops", "routing loop", "mail loop", "loops back to myself",
        "超过重试", "多次尝试", "投递超时",
      ]
    ),
    (
      .rateLimited,
      [
        "too many connections", "too many recipients", "too many messages", "too many emails", "rate limit", "rate limited",
        "receiving mail at a rate",
        "receiving mail too quickly", "receiving email too quickly", "frequency limited", "connection frequency", "sending frequency",
        "greylist",
        "graylist", "grey-list", "try again later", "temporarily deferred", "throttl", "sending quota exceeded", "too fast",
        "发信频率", "连接频率", "频率过高", "频率超限", "发送频率", "连接超限",
      ]
    ),
    (
      .network,
      [
        "connection timed out", "connection refused", "connection reset", "network is unreachable", "network unreachable",
        "no route to host",
        "operation timed out", "lost connection", "connection dropped", "unable to connect", "conversation with * timed out",
        "wasn't able to establish an smtp connection", "no mail hosts for domain", "rcpt handle timeout", "handle timeout",
        "timed out while", "unreachable host", "tls handshake", "starttls", "certificate verif", "dns query error", "dns resolve error",
        "temporary lookup failure", "try again, host not found", "server busy", "连接超时", "网络异常", "网络错误", "无法连接", "连接失败",
      ]
    ),
    (
      .system,
      [
        "system full", "insufficient system storage", "insufficient system resources", "mail system full", "local error", "internal error",
        "internal server error", "server error", "mail server error", "service unavailable", "service not available",
        "local configuration error",
        "configuration error", "command died with status", "mailer error", "cannot open mailbox", "temporary failure",
        "temporary local problem",
        "system not accepting", "relaying denied", "relay access denied", "relay not permitted", "unable to relay", "系统错误", "系统繁忙", "系统忙",
      ]
    ),
    (
      .blocked,
      [
        "spamhaus", "spamcop", "barracudacentral", "blacklist", "black list", "blocklist", "block list", "blocked list", "blocked using",
        "blocked by", "been blocked", "is blocked", "ip blocked", "rbl", "dnsbl", "poor reputation", "bad reputation", "low reputation",
        "reputation", "sender rejected", "sender denied", "sender address rejected", "sender is rejected", "not allowed to send", "banned",
        "ip is rejected", "ip is hangup", "remote ip is forbidden", "client host rejected", "client host * blocked", "reverse dns",
        "ptr record", "cannot find your hostname", "access denied", "connection denied", "connection rejected", "hl:rep", "hl:ica",
        "hl:icc",
        "rp:rcl", "rp:qrc", "rp:trc", "rp:cel", "mi:cea", "mi:dma", "mi:stc", "mi:nhd", "mi:imf", "mailbox unavailable or access denied",
        "unfortunately, messages from", "黑名单", "发信ip", "ip被", "被屏蔽", "被封禁", "信誉",
      ]
    ),
    (
      .spam,
      [
        "spam detected", "detected as spam", "identified as spam", "classified as spam", "considered spam", "looks like spam", "as spam",
        "is spam", "suspected spam", "spam message", "spam content", "spam denied", "content spam", "spam engine", "spamed by", "dt:spm",
        "mail is spam",
        "possible spam", "likely unsolicited", "unsolicited mail", "unsolicited bulk", "unsolicited message", "bulk mail",
        "message content rejected",
        "content rejected", "content reject", "content denied", "rejected due to content", "content filter", "error: content rejected",
        "spam filter",
        "antispam", "anti-spam", "virus", "malware", "spam score", "uribl", "surbl", "block for spam", "high probability of spam",
        "junk mail",
        "垃圾邮件", "反垃圾", "内容被拒", "内容违规", "包含敏感", "敏感内容", "病毒",
      ]
    ),
    (
      .authentication,
      [
        "dmarc", "spf", "dkim", "unauthenticated email", "not authenticated", "authentication required", "authentication checks",
        "does not pass authentication", "email authentication", "5.7.515", "sender verify failed", "sender policy framework", "mi:spf",
        "mi:spb",
        "发件人验证", "认证失败", "未通过验证",
      ]
    ),
    (
      .refused,
      [
        "policy reasons", "for policy", "policy violation", "violates policy", "local policy", "policy rejection",
        "administrative prohibition",
        "administratively", "prohibited", "not permitted", "not authorized", "not accepted for", "rejected by recipient",
        "recipients reject", "message rejected", "mail rejected", "message refused", "message blocked", "mail refused",
        "transaction failed",
        "denied by policy", "not allowed", "user access deny", "user in blacklist", "rejected by user", "restricted",
        "被对方拒收", "对方拒收", "拒收", "拒绝接收", "对方拒绝", "白名单",
      ]
    ),
  ]

  /// What says that nothing has failed yet.
  static let delays = [
    "not yet been delivered", "has not yet been delivered", "will be retried", "will continue to be retried", "will keep trying",
    "warning message only", "delivery attempts will continue", "delivery to the following recipients has been delayed",
    "delivery to the following recipient has been delayed", "has been delayed", "will be attempted again", "still being tried",
    "could not send message for past", "no action is required", "will try to deliver", "noch nicht zugestellt", "wird weiterhin versucht",
    "将继续尝试", "继续尝试投递", "尚未投递", "投递延迟", "延迟投递", "暂时无法投递", "稍后重试",
  ]

  /// What a program writes above the reason.
  static let notices = [
    "i wasn't able to deliver your message", "unable to deliver your message", "could not be delivered", "couldn't be delivered",
    "wasn't delivered", "was not delivered", "has not been delivered", "cannot be delivered", "can not be delivered", "undeliverable",
    "undelivered",
    "delivery failed", "delivery has failed", "delivery failure", "failed permanently", "permanent fatal errors", "permanent error",
    "returned to you", "returned to sender", "did not reach the following recipient", "was rejected", "unable to deliver", "returned mail",
    "failure notice", "delivery status notification", "mail delivery", "returning message to sender", "email is returned",
    "message you sent",
    "nondeliverable", "non-deliverable", "unzustellbar", "nicht zugestellt", "non remis", "n'a pas pu être", "no se pudo entregar",
    "no se ha podido entregar", "non è stato possibile", "não foi possível", "não pôde ser entregue", "配信不能", "配信できません", "エラーメール",
    "送信できません",
    "退信", "退回", "投递失败", "发送失败", "无法送达", "无法投递", "未能送达", "无法发送到", "未能投递", "不能成功",
  ]
}
