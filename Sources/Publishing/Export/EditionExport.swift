public import Digests
public import Foundation
import Mail
public import Model

/// Shows editions as their readers get them, and writes them as files that a person can open.
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

  /// The edition as its readers get it, but for their own links: what was approved, or else as it would be approved now.
  public func preview(_ edition: Edition, _ newsletter: NewsletterDefinition) async throws -> EditionPreview {
    if let approval = try await store.read({ try $0.approval(of: edition.id) }) {
      return EditionPreview(digest: approval.digest, fingerprint: approval.fingerprint, isApproved: true, level: nil, warnings: [])
    }
    let rendering = EditionRendering(publication: publication, newsletter: newsletter, template: try templates.template(for: newsletter))
    let rendered = try await store.read { try rendering.render(edition, in: $0) }
    let digest = try rendering.freeze(rendered, of: edition)
    return EditionPreview(
      digest: digest, fingerprint: try fingerprint(of: digest), isApproved: false, level: rendered.level, warnings: rendered.warnings)
  }

  /// Writes `digest.html`, `digest.txt`, `digest.eml` and `page.html` into a folder; what is there already as it should be is left alone.
  public func run(_ edition: Edition, _ newsletter: NewsletterDefinition, into folder: URL) async throws -> ExportReport {
    let preview = try await preview(edition, newsletter)
    let page = try preview.digest.page()
    let message = try Self.failing(edition.id) { () throws(DigestError) in try DigestMessage.draft(preview.digest) }
    let files = FileWriting(folder)
    var changes: [String: FileChange] = [:]
    changes["digest.html"] = try files.write(Data(preview.digest.html.utf8), to: "digest.html")
    changes["digest.txt"] = try files.write(Data(preview.digest.text.utf8), to: "digest.txt")
    changes["digest.eml"] = try files.write(message.bytes(), to: "digest.eml")
    changes["page.html"] = try files.write(Data(page.utf8), to: "page.html")
    return ExportReport(preview: preview, files: changes)
  }

  private func fingerprint(of digest: FrozenDigest) throws(Failure) -> ContentHash {
    try Self.failing(digest.edition) { () throws(DigestError) in try digest.fingerprint() }
  }

  private static func failing<Value>(_ id: EditionID, _ work: () throws(DigestError) -> Value) throws(Failure) -> Value {
    do throws(DigestError) {
      return try work()
    } catch {
      throw Failure("\(id)", why: "\(error)", remedy: "Nothing was written.", blame: .input)
    }
  }
}

/// An edition as its readers get it.
public struct EditionPreview: Hashable, Sendable {
  /// All that they get but what is each reader's own.
  public var digest: FrozenDigest
  /// The SHA-256 that an approval of it is bound to.
  public var fingerprint: ContentHash
  /// Whether it is what was approved; otherwise it is as it would be approved now.
  public var isApproved: Bool
  /// How much of its articles it shows; nil once it is approved.
  public var level: DigestLevel?
  /// What could be better; none once it is approved.
  public var warnings: [DigestWarning]

  /// The size that Gmail looks at before it cuts a message short.
  public var htmlBytes: Int { digest.html.utf8.count }
}

/// What an export wrote.
public struct ExportReport: Hashable, Sendable {
  /// What is in the files.
  public var preview: EditionPreview
  /// The files by name, each with what happened to it.
  public var files: [String: FileChange]
}
