public import Foundation
import Importing
import Markup
public import Model

/// Fetches the pictures of articles that are imported, once, and keeps them in `public/media/` under the hash of their bytes.
///
/// Two feeds that show the same picture share its file; a file never changes, so readers may keep it for ever. What was refused is
/// remembered as well, and the article shows the picture from where it is.
public struct PictureFetching: Sendable {
  /// The largest picture that is fetched, in bytes.
  public static let largest = 20 * 1024 * 1024

  private let store: any Store
  private let fetcher: any Fetcher
  private let tool: any PictureTool
  private let folder: URL
  private let publication: Publication
  private let clock: WallClock

  /// Fetching into `media/` of this folder.
  public init(
    store: any Store, fetcher: any Fetcher, tool: any PictureTool, publicFolder: URL, publication: Publication, clock: WallClock
  ) {
    self.store = store
    self.fetcher = fetcher
    self.tool = tool
    folder = publicFolder.appending(path: "media", directoryHint: .isDirectory)
    self.publication = publication
    self.clock = clock
  }

  /// The articles of a document with their pictures kept; what could not be is told of the article.
  func kept(_ document: ImportedDocument) async throws -> ImportedDocument {
    guard let policy = publication.pictures else { return document }
    var document = document
    for index in document.articles.indices {
      document.articles[index] = try await kept(document.articles[index], policy)
    }
    return document
  }

  private func kept(_ article: ImportedArticle, _ policy: PicturePolicy) async throws -> ImportedArticle {
    let addresses = PictureAddresses(publication)
    var article = article
    var known: [WebAddress: KeptPicture] = [:]
    for address in try addresses.all(in: article) {
      switch try await outcome(of: address, policy) {
      case .kept(let picture): known[address] = picture
      case .refused(let reason): article.repairs.append(Repair("left the picture \(address) where it is: \(reason)"))
      }
    }
    guard !known.isEmpty else { return article }
    article.image = article.image.map { addresses.replaced($0) { known[$0] } }
    article.mail.image = article.mail.image.map { addresses.replaced($0) { known[$0] } }
    article.content = try addresses.replaced(article.content) { known[$0] }
    return article
  }

  /// What is known of a picture, or becomes of it now; one whose file is gone is fetched again.
  private func outcome(of address: WebAddress, _ policy: PicturePolicy) async throws -> Medium.Outcome {
    if Task.isCancelled { throw Failure.interrupted("import", kept: "What was imported until now is saved whole.") }
    if let known = try await store.read({ try $0.medium(from: address) })?.outcome {
      guard case .kept(let picture) = known, !isThere(picture) else { return known }
    }
    let outcome: Medium.Outcome
    do {
      outcome = .kept(try await fetched(address, policy))
    } catch let error as FetchError {
      if error.isTemporary { return .refused("\(error)") }
      outcome = .refused("\(error)")
    } catch let error as PictureError {
      if case .failed(let reason) = error { return .refused(reason) }
      outcome = .refused(error.reason)
    }
    let (medium, now) = (Medium(source: address, outcome: outcome), clock.now)
    try await store.write { try $0.save(medium, fetchedAt: now) }
    return outcome
  }

  private func fetched(_ address: WebAddress, _ policy: PicturePolicy) async throws -> KeptPicture {
    let request = FetchRequest(
      address, accept: "image/webp, image/png, image/jpeg, image/gif", limits: FetchLimits(bytes: Self.largest, time: .seconds(30)))
    let answer = try await fetcher.document(request)
    guard answer.status == 200 else { throw PictureError.refused("the server answered \(answer.status)") }
    let picture = try await tool.prepared(answer.body, maxWidth: policy.maxWidth)
    let name = "\(SHA256.hexadecimal(picture.bytes)).\(picture.mediaType.string.split(separator: "/").last ?? "bin")"
    try FileWriting.replace(folder.appending(path: name), with: picture.bytes)
    return KeptPicture(
      fileName: name, width: picture.width, height: picture.height, mediaType: picture.mediaType, length: picture.bytes.count)
  }

  private func isThere(_ picture: KeptPicture) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: picture.fileName).path(percentEncoded: false))
  }
}
