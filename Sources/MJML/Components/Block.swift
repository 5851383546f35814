import Markup

/// A visible component in its place: what a component needs to know of the world around it.
final class Block: Sendable {
  let element: SourceElement
  let attributes: Attributes
  /// The names in its `mj-class`, or else those of the nearest component around it that has any.
  let classNames: [String]
  /// The width of the box it stands in, in pixels.
  let width: Double
  /// How many columns share that box, this one included; at least 1.
  let siblings: Int
  /// Whether its columns stay side by side on small screens.
  let isInGroup: Bool
  /// The direction of the box it stands in; nil when only the reader's program knows.
  let surroundingDirection: String?
  /// The language and direction of its text.
  let writing: Writing

  init(
    _ element: SourceElement, attributes: Attributes, classNames: [String], width: Double, siblings: Int, isInGroup: Bool,
    surroundingDirection: String?, writing: Writing
  ) {
    self.element = element
    self.attributes = attributes
    self.classNames = classNames
    self.width = width
    self.siblings = siblings
    self.isInGroup = isInGroup
    self.surroundingDirection = surroundingDirection
    self.writing = writing
  }

  /// The component's `css-class`.
  var cssClass: String? { attributes[.cssClass] }

  /// The component's `lang`, and its `dir` where it states one or its language runs the other way than what is around it.
  var languageAttributes: LanguageAttributes {
    let language = attributes[.lang]
    let turned = language == nil || surroundingDirection == writing.direction.rawValue ? nil : writing.direction.rawValue
    return LanguageAttributes(language: language, direction: attributes[.dir] ?? turned)
  }

  struct LanguageAttributes {
    let language: String?
    let direction: String?

    var html: HTMLAttributes { ["lang": language, "dir": direction] }
  }

  /// The class that Outlook's outer tables get, so that a stylesheet can reach them.
  var outlookClass: String? {
    cssClass.map { $0.split(separator: " ").map { "\($0)-outlook" }.joined(separator: " ") }
  }

  /// The direction of the component and what is inside.
  var direction: String? { attributes[.direction] ?? surroundingDirection }

  /// The direction, if it must be written: from left to right inside the same goes without saying.
  var writtenDirection: String? {
    direction == "ltr" && surroundingDirection == "ltr" ? nil : direction
  }

  var children: [SourceNode] { element.children }

  /// How many components inside are laid out, unlike `mj-raw`.
  var columnCount: Int {
    max(1, element.childElements.filter { $0.name != .raw }.count)
  }
}
