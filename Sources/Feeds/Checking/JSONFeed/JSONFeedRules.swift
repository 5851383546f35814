import Findings

extension CheckRule {
  static let jsonSyntax = CheckRule("json-syntax", .error, "RFC 8259", "Correct the document there; no reader reads any of it.")
  static let jsonNoObject = CheckRule("json-no-object", .error, "JSON Feed 1.1, Top-level", "Start with { and end with }.")
  static let jsonVersion = CheckRule(
    "json-version", .error, "JSON Feed 1.1, Top-level", "Write \"version\": \"https://jsonfeed.org/version/1.1\".")
  static let jsonVersionOld = CheckRule(
    "json-version-1.0", .hint, "JSON Feed 1.1, Changes", "Write version 1.1, with authors and language.")
  static let memberMissing = CheckRule("member-missing", .error, nil, "Add it.")
  static let memberRecommended = CheckRule("member-recommended", .warning, nil, "Add it.")
  static let memberRepeated = CheckRule("member-repeated", .error, "RFC 8259 §4", "Keep one of them: programs differ in which they take.")
  static let memberNull = CheckRule("member-null", .error, "JSON Feed 1.1, Structure", "Leave the member out when there is nothing to say.")
  static let memberType = CheckRule("member-type", .error, nil, "Give a value of the type that the specification names.")
  static let memberUnknown = CheckRule(
    "member-unknown", .warning, "JSON Feed 1.1, Extensions",
    "Correct the name: readers pass over it; what the format does not know belongs into an object whose name starts with _.")
  static let memberOfNewerVersion = CheckRule(
    "member-of-1.1", .warning, "JSON Feed 1.1, Changes", "Say version 1.1, or leave the member out.")
  static let memberDeprecated = CheckRule(
    "member-deprecated", .hint, "JSON Feed 1.1, Changes", "Give authors as well; author is for readers of version 1.0.")
  static let extensionName = CheckRule(
    "extension-name", .error, "JSON Feed 1.1, Extensions", "Use letters and digits behind the _, no dot.")
  static let extensionType = CheckRule("extension-type", .error, "JSON Feed 1.1, Extensions", "Make it an object.")
  static let extensionAbout = CheckRule(
    "extension-about", .hint, "JSON Feed 1.1, Extensions", "Add about, with an address or a text that says what the extension is.")
  static let jsonIDRepeated = CheckRule(
    "json-id-repeated", .error, "JSON Feed 1.1, Items", "Give every item an id of its own, and never use it again.")
  static let jsonIDNumber = CheckRule("json-id-number", .error, "JSON Feed 1.1, Items", "Write the id as a string, in quotes.")
  static let jsonContentMissing = CheckRule(
    "json-content-missing", .error, "JSON Feed 1.1, Items", "Give content_html or content_text; \"\" will do when there is nothing to say.")
  static let jsonMarkupInText = CheckRule(
    "json-markup-in-text", .warning, "JSON Feed 1.1, Items", "Put HTML into content_html: readers show the tags of this one.")
  static let jsonAuthorEmpty = CheckRule(
    "json-author-empty", .error, "JSON Feed 1.1, Top-level", "Give at least one of name, url and avatar.")
  static let jsonExpired = CheckRule("json-expired", .hint, "JSON Feed 1.1, Top-level", "Leave it out: anything but true says nothing.")
  static let jsonNext = CheckRule(
    "json-next-url", .error, "JSON Feed 1.1, Top-level", "Give the address of the next page, never that of this one.")
  static let jsonFirst = CheckRule(
    "json-version-first", .hint, "JSON Feed 1.1, Top-level", "Put version first, so that programs know at once what it is.")
  static let jsonModified = CheckRule(
    "json-modified-before-published", .warning, "JSON Feed 1.1, Items", "Give the later of the two as date_modified.")
  static let jsonHubType = CheckRule("json-hub-type", .warning, "JSON Feed 1.1, Top-level", "Use WebSub or rssCloud.")
}
