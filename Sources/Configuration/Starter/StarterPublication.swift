public import Foundation
public import Model

/// The files that a new publication starts with: everything that the first `tidings publish` needs, and every key explained.
///
/// They are part of the program itself, so that one binary is all there is to install.
public enum StarterPublication {
  /// One file: a path relative to the publication's folder, and its contents.
  public struct File: Hashable, Sendable {
    /// The path, for example `feeds/news.yaml`.
    public let path: String
    /// The contents.
    public let contents: String
  }

  /// The files of a publication of this name, whose dates are written in this zone; writing them is the caller's.
  public static func files(title: PlainText, timeZone: TimeZone) -> [File] {
    [
      File(path: PublicationFile.name, contents: publication(title: title, timeZone: timeZone)),
      File(path: "feeds/news.yaml", contents: text(PackageResources.news_yaml)),
      File(path: "articles/welcome.md", contents: text(PackageResources.welcome_md)),
      File(path: "templates/weekly/newsletter.yaml", contents: text(PackageResources.newsletter_yaml)),
      File(path: "templates/weekly/design.mjml", contents: text(PackageResources.design_mjml)),
      File(path: "templates/weekly/text.mustache", contents: text(PackageResources.text_mustache)),
    ]
  }

  private static func publication(title: PlainText, timeZone: TimeZone) -> String {
    let zone = ValueForm<TimeZone>.timeZone.parse(timeZone.identifier)?.identifier ?? "UTC"
    return text(PackageResources.tidings_yaml)
      .replacing("title: My Publication", with: "title: \(quoted(title))")
      .replacing("timeZone: UTC", with: "timeZone: \(zone)")
  }

  /// A single-quoted scalar of YAML, in which only the quote itself is special; plain text has no line breaks.
  private static func quoted(_ title: PlainText) -> String {
    "'\(title.string.replacing("'", with: "''"))'"
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
