import Findings

/// Rules for what a mailbox shows before a mail is opened, and for what filters look at.
extension CheckRule {
  // MARK: Subject and preheader
  static let subjectMissing = CheckRule("subject-missing", .error, "RFC 5322 §3.6.5", "Give it a subject.")
  static let subjectLong = CheckRule(
    "subject-long", .warning, "Mailboxes on phones", "Say what matters in the first 40 characters, and end before 70 columns.")
  static let subjectShouts = CheckRule(
    "subject-shouts", .warning, "Spam filters", "Write it as a sentence, without capitals only and without rows of ! or ?.")
  static let subjectFeigns = CheckRule("subject-feigns", .error, "CAN-SPAM §7704 (a)(2)", "Take Re: or Fwd: off: the mail answers nothing.")
  static let subjectSymbols = CheckRule("subject-symbols", .hint, "Spam filters", "One emoji is enough.")
  static let preheaderMissing = CheckRule(
    "preheader-missing", .warning, "Mailboxes, preview text",
    "Put a hidden sentence at the start of the body, or let the first words be worth reading.")
  static let preheaderLength = CheckRule("preheader-length", .hint, "Mailboxes, preview text", "Between 40 and 90 characters are shown.")
  static let preheaderRepeats = CheckRule(
    "preheader-repeats", .hint, "Mailboxes, preview text", "Say something that the subject does not say.")

  // MARK: Signs of spam
  static let hiddenText = CheckRule(
    "spam-hidden-text", .warning, "Spam filters", "Take out what nobody is to see, but for a short preheader.")
  static let imagesOnly = CheckRule(
    "spam-images-only", .warning, "Spam filters", "Write more as text: filters cannot read pictures, and many readers do not load them.")
  static let shouting = CheckRule("spam-shouting", .warning, "Spam filters", "Write in sentences, not in capitals.")
  static let exclamations = CheckRule("spam-exclamations", .warning, "Spam filters", "One exclamation mark is enough.")
  static let phrases = CheckRule("spam-phrases", .hint, "Spam filters", "Say it in other words, if you can.")
  static let shortener = CheckRule(
    "spam-shortener", .warning, "Spam filters", "Link to the page itself: filters distrust what hides where it leads.")
  static let numericHost = CheckRule("spam-numeric-host", .warning, "Spam filters", "Link to a host by its name.")
  static let mismatch = CheckRule(
    "spam-link-mismatch", .error, "Phishing filters", "Let the address that is shown be the address that is linked.")

  // MARK: The message around it
  static let textMissing = CheckRule(
    "text-part-missing", .error, "RFC 2046 §5.1.4", "Add a text/plain part with the same contents (`tidings text`).")
  static let textDiffers = CheckRule(
    "text-part-differs", .warning, "Spam filters", "Let the text say what the HTML says; a stub is distrusted.")
  static let textOrder = CheckRule(
    "text-part-order", .warning, "RFC 2046 §5.1.4", "Put text/plain before text/html: the last part is the one that is shown.")
  static let headerMissing = CheckRule("header-missing", .error, "RFC 5322 §3.6", "Add the header.")
  static let headerTwice = CheckRule("header-twice", .error, "RFC 5322 §3.6", "Keep one.")
  static let oneClick = CheckRule(
    "one-click-missing", .warning, "RFC 8058",
    "Add List-Unsubscribe with an https address and List-Unsubscribe-Post: List-Unsubscribe=One-Click.")
  static let listID = CheckRule("list-id-missing", .hint, "RFC 2919", "Add List-Id, so that readers can sort the mail.")
  static let lineLong = CheckRule(
    "line-long", .error, "RFC 5322 §2.1.1", "Encode the part as quoted-printable or base64: no line may have over 998 bytes.")
  static let bareLineEnd = CheckRule("line-end-bare", .error, "RFC 5322 §2.3", "End lines with CR LF: servers refuse mail with bare ones.")
  static let malformed = CheckRule("message-malformed", .error, "RFC 2045", "Compose the message anew.")
  static let attachmentRisky = CheckRule(
    "attachment-risky", .error, "Mail servers, attachments", "Link to the file: servers refuse programs and archives.")
  static let attachmentLarge = CheckRule(
    "attachment-large", .warning, "Mail servers, size limits", "Link to the file instead of sending it to everybody.")
}
