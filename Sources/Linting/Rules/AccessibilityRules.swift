import Findings

/// A rule that a criterion of accessibility stands behind.
struct AccessibilityRule {
  let criterion: Criterion
  let rule: CheckRule

  init(_ name: String, _ severity: CheckFinding.Severity, _ criterion: Criterion, _ remedy: String) {
    self.criterion = criterion
    rule = CheckRule(name, severity, criterion.specification, remedy)
  }
}

extension AccessibilityRule {
  static let altMissing = AccessibilityRule(
    "alt-missing", .error, .nonTextContent, "Say what the picture shows in alt; if it is decoration, write alt=\"\".")
  static let altEmptyInLink = AccessibilityRule(
    "alt-empty-link", .error, .nonTextContent, "A picture that is a link is read out by its alt text: say where the link leads.")
  static let altFileName = AccessibilityRule(
    "alt-file-name", .warning, .nonTextContent, "Describe the picture instead of naming its file.")
  static let altLong = AccessibilityRule(
    "alt-long", .hint, .nonTextContent, "Keep it to a sentence or two; long descriptions belong into the text.")
  static let imageOfText = AccessibilityRule(
    "image-of-text", .warning, .imagesOfText, "Write the text as text: pictures are not shown until a reader asks for them.")
  static let layoutTable = AccessibilityRule(
    "table-role", .warning, .infoAndRelationships,
    "Add role=\"presentation\" to a table that is only layout, or <th> to one that holds data.")
  static let dataTable = AccessibilityRule(
    "table-headers", .warning, .infoAndRelationships, "Make the first row or column <th> with a scope.")
  static let fakeHeading = AccessibilityRule(
    "heading-fake", .hint, .infoAndRelationships, "If it is a heading, make it <h2> or <h3>: it is how screen readers move in a mail.")
  static let listByHand = AccessibilityRule(
    "list-by-hand", .hint, .infoAndRelationships, "Make it <ul> or <ol>, so that the number of items is told.")
  static let headingSkipped = AccessibilityRule(
    "heading-order", .warning, .infoAndRelationships, "Do not skip a rank: below <h2> comes <h3>.")
  static let noHeading = AccessibilityRule(
    "heading-missing", .warning, .headings, "Give the mail one <h1> and each article an <h2>.")
  static let manyTopHeadings = AccessibilityRule(
    "heading-many-h1", .warning, .headings, "Keep <h1> for the name of the mail; articles get <h2>.")
  static let emptyHeading = AccessibilityRule(
    "heading-empty", .warning, .headings, "Take the heading out, or say something in it.")
  static let readingOrder = AccessibilityRule(
    "reading-order", .warning, .meaningfulSequence, "Let the order in the source be the order in which it is to be read.")
  static let contrast = AccessibilityRule(
    "contrast", .error, .contrast, "Make the text darker or what is behind it lighter; the other way round in dark mode.")
  static let contrastOverPicture = AccessibilityRule(
    "contrast-picture", .hint, .contrast, "Look at it yourself, with the picture and without: this cannot be computed.")
  static let contrastOfAlt = AccessibilityRule(
    "contrast-alt", .warning, .contrast, "The alt text is all that is seen while pictures are off; give the picture a readable color.")
  static let linkByColorOnly = AccessibilityRule(
    "link-color-only", .warning, .useOfColor, "Underline links inside text; not everybody tells them by their colour.")
  static let textSmall = AccessibilityRule(
    "text-small", .warning, .resizeText, "Use at least 14 px for what is to be read, and 12 px for a footer.")
  static let tooWide = AccessibilityRule(
    "width-fixed", .warning, .reflow, "Let it shrink: max-width in place of width, or a media query for narrow screens.")
  static let zoomDenied = AccessibilityRule(
    "zoom-denied", .error, .resizeText, "Take user-scalable and maximum-scale out of the viewport.")
  static let lineHeight = AccessibilityRule(
    "line-height", .hint, .textSpacing, "Give paragraphs a line height of about 1.5, Chinese ones 1.7.")
  static let moves = AccessibilityRule("movement", .error, .movement, "Nothing may blink or move that cannot be stopped.")
  static let noTitle = AccessibilityRule("title-missing", .error, .titled, "Put the name of the mail into <title>.")
  static let linkEmpty = AccessibilityRule(
    "link-empty", .error, .linkPurpose, "Give the link a text, or its picture an alt text, that says where it leads.")
  static let linkVague = AccessibilityRule(
    "link-vague", .warning, .linkPurpose,
    "Say where the link leads, for example by the headline; screen readers list links without what is around them.")
  static let linkBare = AccessibilityRule(
    "link-bare", .hint, .linkPurpose, "An address is read out letter by letter; use words.")
  static let linkTwins = AccessibilityRule(
    "link-twins", .hint, .linkPurpose, "Links that lead to different places should have different texts.")
  static let targetSmall = AccessibilityRule(
    "target-small", .warning, .targetSize, "Give a link that stands alone padding, so that a finger meets it: 44 px, and never below 24.")
  static let noLanguage = AccessibilityRule(
    "lang-missing", .error, .language,
    "Add lang to <html>, and again to the outermost element of the body, since some programs drop the first.")
  static let badLanguage = AccessibilityRule("lang-invalid", .error, .language, "Use a tag such as en, en-GB or zh-Hans.")
  static let wrongLanguage = AccessibilityRule(
    "lang-wrong", .error, .language, "State the language that the text is in: voices and fonts follow it.")
  static let noLanguageInBody = AccessibilityRule(
    "lang-body", .warning, .language, "Gmail drops <html> and <body>: put lang and dir on the element inside as well.")
  static let languageOfPart = AccessibilityRule(
    "lang-part", .warning, .languageOfParts, "Put lang on the element that is in another language, for example lang=\"zh-Hans\".")
  static let duplicateID = AccessibilityRule("id-twice", .warning, .parsing, "Use every id once.")
  static let frameUnnamed = AccessibilityRule(
    "role-article", .hint, .nameRoleValue, "Wrap the mail in an element with role=\"article\", aria-label and lang.")

  /// All of them, for the report.
  static let all = [
    altMissing, altEmptyInLink, altFileName, altLong, imageOfText, layoutTable, dataTable, fakeHeading, listByHand, headingSkipped,
    noHeading,
    manyTopHeadings, emptyHeading, readingOrder, contrast, contrastOverPicture, contrastOfAlt, linkByColorOnly, textSmall, tooWide,
    zoomDenied, lineHeight, moves, noTitle, linkEmpty, linkVague, linkBare, linkTwins, targetSmall, noLanguage, badLanguage, wrongLanguage,
    noLanguageInBody, languageOfPart, duplicateID, frameUnnamed,
  ]
}
