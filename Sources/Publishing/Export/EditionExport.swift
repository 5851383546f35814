public import Digests
public import Foundation
import Mail
public import Model

/// Renders editions, and writes them as the three files that a person can open.
public struct EditionExport: Sendable {
  private let store: any Store
  private let publication: Publication
  private let templates: TemplateFolder

  /// Exports editions of this store with these templates.
  public init(store: any Store, publication: Publication, templates: TemplateFolder) {
    self.store = store
    self.publication = publication
    self.templates = templates
  }

  /// The edition as its readers get it, but for their own links.
  public func render(_ edition: Edition, _ newsletter: NewsletterDefinition) async throws -> RenderedDigest {
    let renderer = DigestRenderer(template: try templates.template(for: newsletter), newsletter: newsletter, publication: publication)
    let articles = try await store.read { reader in try edition.articleIDs.compactMap { try reader.article($0) } }
    do throws(DigestError) {
      return try renderer.render(edition, articles: articles)
    } catch {
      throw Failure("\(edition.id)", why: "\(error)", remedy: "Nothing was written.", blame: .input)
    }
  }

  /// Writes `digest.html`, `digest.txt` and `digest.eml` into a folder; what is there already as it should be is left alone.
  public func run(_ edition: Edition, _ newsletter: NewsletterDefinition, into folder: URL) async throws -> ExportReport {
    let digest = try await render(edition, newsletter)
    let message: MailMessage
    do throws(DigestError) {
      message = try DigestMessage.draft(digest, of: edition, newsletter: newsletter, publication: publication)
    } catch {
      throw Failure("\(edition.id)", why: "\(error)", remedy: "Nothing was written.", blame: .input)
    }
    let files = FileWriting(folder)
    var changes: [String: FileChange] = [:]
    changes["digest.html"] = try files.write(Data(digest.html.utf8), to: "digest.html")
    changes["digest.txt"] = try files.write(Data(digest.text.utf8), to: "digest.txt")
    changes["digest.eml"] = try files.write(message.bytes(), to: "digest.eml")
    return ExportReport(digest: digest, files: changes)
  }
}

/// What an export wrote.
public struct ExportReport: Hashable, Sendable {
  /// What is in the files.
  public var digest: RenderedDigest
  /// The files by name, each with what happened to it.
  public var files: [String: FileChange]
}
