import Feeds
import Foundation
public import Model

/// Everything that is published at one moment, and the answers to all questions about it.
///
/// It does not change and does no input or output: a server holds one and puts another in its place when something was published, so that
/// every answer comes from one state. A class, because it is handed out for every request.
public final class Catalogue: Sendable {
  private let resources: [String: Resource]
  private let pages: ErrorPage
  private let site: Site
  private let archives: NewestArchives
  private let isReady: Bool

  private enum Resource: Sendable {
    case document(PublishedDocument, history: [FeedVersion])
    case file(PublishedFile)
    /// An answer that is always the same.
    case fixed(Answer)
    case gone
  }

  /// A catalogue of these documents and files.
  ///
  /// - Parameters:
  ///   - ownPages: the pages that we wrote ourselves and know what is in.
  ///   - history: by document, the newest first: what readers may have.
  public init(
    _ site: Site, documents: [PackedDocument], files: [PublishedFile] = [], ownPages: Set<String> = [],
    history: [String: [FeedVersion]] = [:]
  ) {
    let base = site.base
    let about = DocumentDates(documents)
    var resources: [String: Resource] = [:]
    for path in site.withdrawn { resources[path] = .gone }
    for (guess, name) in site.guesses { resources[base + guess] = .fixed(Self.redirect(302, to: base + name)) }
    for (old, name) in site.moved(documents.map(\.name)) { resources[base + old] = .fixed(Self.redirect(301, to: base + name)) }
    if base != "/" {
      resources[String(base.dropLast())] = .fixed(Self.redirect(301, to: base))
      resources["/"] = .fixed(Self.redirect(302, to: base))
    }
    for file in files { resources[base + file.name] = .file(file) }
    for packed in documents {
      let isOwnPage = packed.name.hasSuffix(".html") && ownPages.contains(packed.name)
      let document = PublishedDocument(
        packed, modified: about.modified(packed), minutes: about.minutes(packed),
        policy: isOwnPage ? FeedPage.contentSecurityPolicy : nil)
      resources[base + packed.name] = .document(document, history: history[packed.name] ?? [])
    }
    for name in documents.map(\.name) where name == IndexPage.fileName || name.hasSuffix("/" + IndexPage.fileName) {
      resources[base + name.dropLast(IndexPage.fileName.count)] = resources[base + name]
    }
    resources["/healthz"] = .fixed(Self.report(200, "ok\n"))
    resources["/readyz"] = .fixed(Self.report(200, "ready\n"))
    self.resources = resources
    self.site = site
    archives = NewestArchives(among: documents.map(\.name))
    pages = ErrorPage(publication: site.publication, home: base)
    isReady = true
  }

  /// The catalogue of a server that has nothing to show yet: it lives, and is not ready.
  public init(startingUp site: Site) {
    resources = ["/healthz": .fixed(Self.report(200, "ok\n")), "/readyz": .fixed(Self.report(503, "starting\n"))]
    self.site = site
    archives = NewestArchives(among: [])
    pages = ErrorPage(publication: site.publication, home: site.base)
    isReady = false
  }

  /// The answer to a request.
  public func answer(to request: Request) -> Answer {
    let isHead = request.method == "HEAD"
    guard isHead || request.method == "GET" else { return answerToOther(request) }
    guard isHead else { return find(request.target, request.fields) }
    var fields = request.fields
    // A part can only be got (RFC 9110 §14.2).
    fields.range = nil
    return find(request.target, fields).withoutBody()
  }

  private func find(_ target: String, _ fields: RequestFields) -> Answer {
    switch lookUp(target) {
    case .some(.document(let document, let history)):
      document.answer(to: fields, history: fields.manipulations == nil ? [] : history) ?? pages.answer(406)
    case .some(.file(let file)): file.answer(to: fields)
    case .some(.fixed(let answer)): answer
    case .some(.gone): pages.answer(410)
    case .none: nothing(at: target)
    }
  }

  private func nothing(at target: String) -> Answer {
    guard case .path(let path) = RequestTarget(target) else { return pages.answer(400) }
    if path.hasPrefix(site.base) {
      let document = String(path.dropFirst(site.base.count))
      if site.isOver(document) { return pages.answer(410) }
      if let newest = archives.successor(of: site.presentName(of: document)) { return Self.redirect(301, to: site.base + newest) }
    }
    return isReady ? pages.answer(404) : Answer(status: 503, head: ErrorPage.bareHead(503, [("Retry-After", "5")]))
  }

  /// Most targets are names as they stand in the table, and need not be taken apart.
  private func lookUp(_ target: String) -> Resource? {
    if let resource = resources[target] { return resource }
    guard case .path(let path) = RequestTarget(target) else { return nil }
    return resources[path]
  }

  private func answerToOther(_ request: Request) -> Answer {
    let allowed = [("Allow", "GET, HEAD, OPTIONS")]
    if request.method == "OPTIONS" {
      if RequestTarget(request.target) == .server { return Answer(status: 204, head: ErrorPage.bareHead(204, allowed)) }
      guard lookUp(request.target) != nil else { return nothing(at: request.target) }
      let sharing = request.fields.preflightMethod == nil ? [] : Sharing.fields + Sharing.preflightFields
      return Answer(status: 204, head: ErrorPage.bareHead(204, allowed + sharing))
    }
    // The form of a CONNECT's target is its own; whatever it is, it is not done here.
    guard request.method == "CONNECT" || lookUp(request.target) != nil else { return nothing(at: request.target) }
    return pages.answer(405, allowed)
  }

  private static func redirect(_ status: Int, to path: String) -> Answer {
    let allowed = CharacterSet.urlPathAllowed
    let location = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? "/"
    let keeping = ("Cache-Control", status == 301 ? "public, max-age=86400" : "public, max-age=300")
    return Answer(status: status, head: ErrorPage.bareHead(status, [("Location", location), keeping] + Sharing.fields))
  }

  private static func report(_ status: Int, _ text: String) -> Answer {
    var head = ResponseHead(status)
    head.add([("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", "\(text.utf8.count)"), ("Cache-Control", "no-store")])
    head.add([("Vary", "Accept-Encoding"), ("X-Content-Type-Options", "nosniff")])
    return Answer(status: status, head: head.bytes, body: .made(Array(text.utf8)))
  }
}
