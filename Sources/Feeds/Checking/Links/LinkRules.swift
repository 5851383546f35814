import Findings

extension CheckRule {
  static let selfMissing = CheckRule(
    "self-missing", .warning, nil, "Say where the feed is served: readers that were handed a copy find it again, and hubs need it.")
  static let selfRelative = CheckRule("self-relative", .error, nil, "Write the whole address: a reader with a copy knows no other.")
  static let selfElsewhere = CheckRule(
    "self-elsewhere", .warning, nil, "Make it the address that people subscribe to; hubs and readers compare the two letter by letter.")
  static let selfRepeated = CheckRule("self-repeated", .warning, "RFC 4287 §4.1.1", "Keep the one that people subscribe to.")
  static let hubWithoutSelf = CheckRule(
    "hub-without-self", .error, "WebSub §4", "Add the self link: without it nobody knows what to subscribe to at the hub.")
  static let historyInEntry = CheckRule(
    "history-in-entry", .error, "RFC 5005 §3-4", "Move the link to the feed: pages and archives are those of feeds.")
  static let historyRepeated = CheckRule("history-repeated", .error, "RFC 5005 §3-4", "Keep one link of each relation.")
  static let completeWithArchives = CheckRule(
    "complete-with-archives", .error, "RFC 5005 §2", "Remove <fh:complete/>, or the links: a complete feed has no other documents.")
  static let archiveWithoutCurrent = CheckRule(
    "archive-without-current", .warning, "RFC 5005 §4", "Add a link rel=\"current\" to the document that people subscribe to.")
  static let archiveUnmarked = CheckRule(
    "archive-unmarked", .warning, "RFC 5005 §4", "Add <fh:archive/>, so that readers know that the document does not change.")
  static let archiveOfItself = CheckRule(
    "archive-of-itself", .error, "RFC 5005 §3-4", "Name the page or archive beside this one, or leave the link out.")
  static let currentElsewhere = CheckRule(
    "current-elsewhere", .warning, "RFC 5005 §4", "Make it the address that people subscribe to, so that an archive leads them to it.")
  static let selfType = CheckRule(
    "self-type", .warning, "RFC 4287 §4.2.7.2", "Give the media type of this document, or rel=\"alternate\" to what is another one.")
  static let historyNotEmpty = CheckRule("history-not-empty", .error, "RFC 5005 §2, §4", "Leave it empty: it says all by being there.")
}
