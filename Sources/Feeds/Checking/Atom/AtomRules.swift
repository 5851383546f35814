import Findings

extension CheckRule {
  static let atomNamespace = CheckRule(
    "atom-namespace", .error, "RFC 4287 §2",
    "Declare xmlns=\"http://www.w3.org/2005/Atom\" on <feed>; Atom 0.3 is no longer read everywhere.")
  static let atomPrefix = CheckRule(
    "atom-prefix", .warning, "RFC 4287 §1.2", "Make Atom's the default namespace: simple readers know <feed>, but not <atom:feed>.")
  static let idRepeated = CheckRule(
    "id-repeated", .error, "RFC 4287 §4.1.1", "Give every entry an id of its own: readers show one of them, or both again and again.")
  static let idIsAddress = CheckRule(
    "id-is-address", .hint, "RFC 4287 §4.2.6", "Give the feed a permanent name such as a tag: URI: its address may change one day.")
  static let authorMissing = CheckRule(
    "author-missing", .error, "RFC 4287 §4.1.2", "Add an <author> to the feed, or to every entry that has none.")
  static let alternateRepeated = CheckRule(
    "alternate-repeated", .error, "RFC 4287 §4.1.1, §4.1.2", "Keep one alternate link for each type and hreflang.")
  static let alternateMissing = CheckRule(
    "alternate-missing", .error, "RFC 4287 §4.1.2", "Add <link rel=\"alternate\" href=\"…\"/> or <content>.")
  static let summaryMissing = CheckRule(
    "summary-missing", .error, "RFC 4287 §4.1.2", "Add a <summary>: it is required when the content is elsewhere or encoded.")
  static let updatedBeforePublished = CheckRule(
    "updated-before-published", .warning, "RFC 4287 §4.2.15", "Give the later of the two as updated.")
  static let feedUpdated = CheckRule(
    "feed-updated", .warning, "RFC 4287 §4.2.15", "Give the newest updated of the entries: readers may not look further.")
  static let feedUpdatedLater = CheckRule(
    "feed-updated-later", .hint, "RFC 4287 §4.2.15",
    "Give the newest updated of the entries, not the time of the build, so that what is unchanged stays the same.")
  static let updatedRepeated = CheckRule(
    "updated-repeated", .warning, "RFC 4287 §4.2.15", "Give each entry the moment of its own last change: readers sort by it.")
  static let metadataBehindEntries = CheckRule(
    "metadata-behind-entries", .warning, "RFC 4287 §4.1.1", "Move it in front of the entries: readers that stream have read them by then.")
  static let textType = CheckRule("text-type", .error, "RFC 4287 §3.1.1", "Use text, html or xhtml.")
  static let textHoldsElements = CheckRule(
    "text-holds-elements", .error, "RFC 4287 §3.1.1", "Escape the markup, or say type=\"xhtml\" and put it in a <div>.")
  static let xhtmlDiv = CheckRule(
    "xhtml-div", .error, "RFC 4287 §3.1.1.3", "Put all of it in one <div xmlns=\"http://www.w3.org/1999/xhtml\">.")
  static let contentSource = CheckRule(
    "content-src", .error, "RFC 4287 §4.1.3.2", "Leave the element empty: what src names is the content.")
  static let contentSourceType = CheckRule("content-src-type", .warning, "RFC 4287 §4.1.3.2", "Say the media type of what src names.")
  static let contentBase64 = CheckRule(
    "content-base64", .error, "RFC 4287 §4.1.3.3", "Encode content that is neither text nor XML in base64, or name it by src.")
  static let contentTypeHTML = CheckRule(
    "content-type-html", .warning, "RFC 4287 §4.1.3.3", "Say type=\"html\" or \"xhtml\": as a media type it means a whole page.")
  static let titleAsHTML = CheckRule(
    "title-as-html", .hint, "RFC 4287 §3.1.1", "Write the title as type=\"text\", escaped once: few readers read HTML in titles.")
  static let nameHoldsAddress = CheckRule(
    "name-holds-address", .warning, "RFC 4287 §3.2.1", "Put the e-mail address into <email>, or leave it out: readers show the name.")
  static let entryEmpty = CheckRule("entry-without-text", .hint, "RFC 4287 §4.1.2", "Add a <summary> or <content>.")
}
