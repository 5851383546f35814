/// The text of a template and the file that it was read from.
public struct TemplateSource: Hashable, Sendable {
  /// The file's name as a person knows it, for example `templates/weekly/design.mjml`.
  public var file: String
  /// What stands in it.
  public var text: String

  /// A source of these parts.
  public init(file: String, text: String) {
    self.file = file
    self.text = text
  }
}
