/// Names that a mail program puts around a message: rules for them match nothing in the page itself, and are meant so.
enum ClientHook {
  private static let ids: Set<String> = ["outlook", "MessageViewBody", "MessageWebViewDiv", "backgroundTable"]
  private static let classes: Set<String> = [
    "ExternalClass", "ReadMsgBody", "yshortcuts", "moz-text-html", "AOLWebSuite", "appleLinks", "apple-link", "gmailfix", "gmail-fix",
    "ios-fix",
  ]
  private static let attributes: Set<String> = [
    "data-ogsc", "data-ogsb", "data-outlook-cycle", "x-apple-data-detectors", "owa", "office365",
  ]

  /// Whether a selector without a match names such a hook.
  static func isNeeded(_ selector: ComplexSelector) -> Bool {
    selector.compounds.contains { $0.tests.contains(where: isHook) }
  }

  private static func isHook(_ test: SelectorTest) -> Bool {
    switch test {
    case .id(let id): ids.contains(id)
    case .className(let name): classes.contains(name)
    case .attribute(let test): attributes.contains(test.name) || test.name == "class" && test.value.hasPrefix("x_")
    // Gmail turns the doctype into <u></u> beside the message, which `u + .body` looks for.
    case .type(_, let name): name == "u"
    default: false
    }
  }
}
