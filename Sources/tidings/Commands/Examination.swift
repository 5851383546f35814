import Configuration
import Foundation
import Model
import Publishing
import SQLiteStore

/// What `doctor` looks at.
struct Examination {
  let place: PublicationFolder
  private var folder: URL { place.url }

  func findings() async -> [Finding] {
    do {
      let definitions = try place.definitions()
      let files = Finding(
        .good, "files",
        [
          counted(definitions.publication.sources.count, "source"), counted(definitions.feeds.count, "feed"),
          counted(definitions.newsletters.count, "newsletter"),
        ].joined(separator: ", "))
      return [files] + stillToDo(definitions) + (await store(definitions.publication))
        + definitions.newsletters.flatMap { design(of: $0, definitions.publication) }
        + (await sources(definitions.publication)) + [writability()]
    } catch {
      return [Finding(.wrong, "files", "\(error)")]
    }
  }

  /// What a new publication works without, but should not go out without.
  private func stillToDo(_ definitions: Definitions) -> [Finding] {
    let publication = definitions.publication
    var findings: [Finding] = []
    if publication.tagAuthority.domain == "example.org" {
      findings.append(
        Finding(.improvable, "tidings.yaml", "tagAuthority is still example.org's; set your own before articles are read by anybody"))
    }
    if !definitions.newsletters.isEmpty, publication.postalAddress.isEmpty {
      findings.append(
        Finding(.improvable, "tidings.yaml", "there is no postalAddress; newsletters must show one in most countries"))
    }
    return findings
  }

  private func store(_ publication: Publication) async -> [Finding] {
    let path = Assembly.storePath(publication, in: folder)
    guard FileManager.default.fileExists(atPath: path) else {
      return [Finding(.good, "store", "none yet; the first import makes \(publication.storePath)")]
    }
    do {
      let store = try SQLiteStore(path: path)
      let damage = try await store.checkIntegrity()
      if damage.isEmpty {
        let count = try await store.read { try $0.extent(of: ArticleQuery()).count }
        let sound = Finding(.good, "store", "\(publication.storePath) is sound, \(counted(count, "article"))")
        return [sound] + (try await store.read { try $0.pauses(inForceOnly: true) }).map(Self.finding)
      }
      let list = damage.prefix(5).joined(separator: "; ")
      return [Finding(.broken, "store", "\(path) is damaged: \(list). It was not touched. Move it aside and restore a backup.")]
    } catch {
      return [Finding(.broken, "store", "\(error)")]
    }
  }

  private static func finding(_ pause: DomainPause) -> Finding {
    Finding(
      .improvable, "domain \(pause.domain)",
      "nothing is sent to it: \(pause.reason); look into it, then `tidings bounces lift \(pause.domain)`")
  }

  private func design(of newsletter: NewsletterDefinition, _ publication: Publication) -> [Finding] {
    let subject = "templates/\(newsletter.name)"
    do {
      let warnings = try TemplateFolder(folder.appending(path: "templates")).check(newsletter, of: publication)
      return [Finding(.good, subject, "design and text can be used")] + warnings.map { Finding(.improvable, subject, "\($0)") }
    } catch {
      return [Finding(.wrong, subject, "\(error)")]
    }
  }

  private func sources(_ publication: Publication) async -> [Finding] {
    var findings: [Finding] = []
    let path = Assembly.storePath(publication, in: folder)
    let known = await SourceRecords(publication, storePath: path)
    for source in publication.sources {
      let place = place(of: source, known)
      findings += [place] + known.findings(on: source, besides: place)
    }
    return findings
  }

  private func place(of source: SourceDefinition, _ known: SourceRecords) -> Finding {
    let subject = "source \(source.name)"
    guard case .files(let paths) = source.place else { return known.summary(of: source) }
    do {
      let count = try paths.map { try DocumentFiles(relativeTo: folder).find($0, kind: source.kind).count }.reduce(0, +)
      return Finding(count == 0 ? .wrong : .good, subject, count == 0 ? "no documents there" : counted(count, "document"))
    } catch {
      return Finding(.wrong, subject, "\(error)")
    }
  }

  private func writability() -> Finding {
    let path = folder.path(percentEncoded: false)
    guard FileManager.default.isWritableFile(atPath: path) else {
      return Finding(.broken, "folder", "\(path) cannot be written to; check its permissions")
    }
    return Finding(.good, "folder", "can be written to")
  }
}

/// One thing that was looked at, and how it is.
struct Finding: Encodable {
  var grade: Grade
  var subject: String
  var detail: String

  init(_ grade: Grade, _ subject: String, _ detail: String) {
    self.grade = grade
    self.subject = subject
    self.detail = detail
  }

  /// How something is, and who has to act.
  enum Grade: String, Encodable {
    /// As it should be.
    case good
    /// It works, and could be better.
    case improvable
    /// A file of the publication needs a correction.
    case wrong
    /// The disk or the database needs a repair.
    case broken

    var mark: String {
      switch self {
      case .good: "ok   "
      case .improvable: "hint "
      case .wrong: "WRONG"
      case .broken: "BROKEN"
      }
    }

    var status: ExitStatus {
      switch self {
      case .good, .improvable: .done
      case .wrong: .refused
      case .broken: .environment
      }
    }
  }
}
