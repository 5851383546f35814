public import Digests
public import Foundation
public import Model

/// The folder `templates/`, with a folder for each newsletter.
public struct TemplateFolder: Sendable {
  /// A design or a text template larger than this is a mistake.
  private static let largestTemplate = 1024 * 1024

  private let url: URL

  /// The templates in this folder.
  public init(_ url: URL) {
    self.url = url
  }

  /// Tries the templates of a newsletter on made-up articles, and returns what could be better about them.
  ///
  /// - Throws: `Failure` with file, line, and the nearest right name.
  public func check(_ newsletter: NewsletterDefinition, of publication: Publication) throws(Failure) -> [DigestWarning] {
    let renderer = DigestRenderer(template: try template(for: newsletter), newsletter: newsletter, publication: publication)
    do {
      return try renderer.check()
    } catch {
      throw Failure("\(error)", remedy: "Correct the design; docs/mjml.md says what differs from MJML 4.")
    }
  }

  /// The templates of a newsletter, checked and ready to be filled.
  func template(for newsletter: NewsletterDefinition) throws(Failure) -> DigestTemplate {
    let design = try source("design.mjml", of: newsletter)
    let text = try source("text.mustache", of: newsletter)
    do {
      return try DigestTemplate(
        newsletter: newsletter, definitionFile: path("newsletter.yaml", of: newsletter), design: design, text: text,
        files: DesignFolder(of: url.appending(path: "\(newsletter.name)/design.mjml")))
    } catch {
      throw Failure("\(error)", remedy: "Correct the template; docs/newsletter-templates.md lists its fields.")
    }
  }

  /// The files of a newsletter that its editions are made with, as they are now.
  func sources(of newsletter: NewsletterDefinition) throws(Failure) -> [TemplateSource] {
    try template(for: newsletter).sources
  }

  private func source(_ name: String, of newsletter: NewsletterDefinition) throws(Failure) -> TemplateSource {
    let path = path(name, of: newsletter)
    let file = url.appending(path: "\(newsletter.name)/\(name)")
    let bytes: Data
    do {
      bytes = try Data(contentsOf: file)
    } catch {
      throw Failure(path, why: "cannot be read", remedy: "Each newsletter needs a design.mjml and a text.mustache.", blame: .input)
    }
    guard bytes.count <= Self.largestTemplate, let text = String(data: bytes, encoding: .utf8) else {
      throw Failure(path, why: "is not UTF-8 text of at most \(Self.largestTemplate) bytes", remedy: "Save it as UTF-8.", blame: .input)
    }
    return TemplateSource(file: path, text: text)
  }

  private func path(_ name: String, of newsletter: NewsletterDefinition) -> String {
    "templates/\(newsletter.name)/\(name)"
  }
}
