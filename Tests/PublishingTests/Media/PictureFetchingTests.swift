import Foundation
import Markup
import Model
import Publishing
import Testing

@Suite struct PictureFetchingTests {
  private static let lab = "https://img.example/lab.jpg"

  private static func document(_ body: String = "![A lab](\(lab)) and text.", _ extra: String = "image: {url: \(lab), alt: A lab}")
    -> String
  {
    Newsroom.document(extra, body: body)
  }

  @Test func picturesAreKeptAndTheirSizeIsKnown() async throws {
    let web = PictureWeb([Self.lab: .picture(width: 640, height: 480)])
    let newsroom = try Newsroom()
    let report = try await newsroom.importing(["a.md": Self.document()], pictures: web)
    #expect(report.added == 1 && report.entries[0].repairs.isEmpty)
    let article = try await newsroom.onlyArticle()
    let file = "https://feeds.example/media/\(SHA256.hexadecimal(PictureWeb.bytes)).jpeg"
    #expect(article.image?.url.string == file)
    #expect(article.image?.alt == "A lab")
    #expect(article.image?.width == 640 && article.image?.height == 480 && article.image?.length == PictureWeb.bytes.count)
    #expect(article.content.html == #"<p><img src="\#(file)" alt="A lab" width="640" height="480"> and text.</p>"#)
    let kept = newsroom.folder.appending(path: "public/media/\(SHA256.hexadecimal(PictureWeb.bytes)).jpeg")
    #expect(try Data(contentsOf: kept) == PictureWeb.bytes)
  }

  @Test func nothingIsFetchedTwiceAndNothingChanges() async throws {
    let web = PictureWeb([Self.lab: .picture(width: 640, height: 480)])
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Self.document(), "b.md": Self.document("![](\(Self.lab))", "url: /b")], pictures: web)
    let report = try await newsroom.importing([:], pictures: web)
    #expect(report.unchanged == 2 && report.entries.isEmpty)
    #expect(await web.count.value == 1)
  }

  @Test func aPictureWhoseFileIsGoneIsFetchedAgain() async throws {
    let web = PictureWeb([Self.lab: .picture(width: 640, height: 480)])
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Self.document()], pictures: web)
    try FileManager.default.removeItem(at: newsroom.folder.appending(path: "public"))
    let report = try await newsroom.importing([:], pictures: web)
    #expect(report.unchanged == 1)
    #expect(await web.count.value == 2)
  }

  @Test func aRefusedPictureLeavesTheArticleAsItIsAndIsNotAskedForAgain() async throws {
    let web = PictureWeb([Self.lab: .refused("it is a drawing (SVG), which may hold programs")])
    let newsroom = try Newsroom()
    let report = try await newsroom.importing(["a.md": Self.document()], pictures: web)
    #expect(
      report.entries[0].repairs.map(\.message) == [
        "left the picture \(Self.lab) where it is: it is a drawing (SVG), which may hold programs"
      ])
    #expect(try await newsroom.onlyArticle().image?.url.string == Self.lab)
    try await newsroom.importing([:], pictures: web)
    #expect(await web.count.value == 1)
  }

  @Test func aServerThatIsDownIsAskedAgainTheNextTime() async throws {
    let newsroom = try Newsroom()
    let down = PictureWeb([Self.lab: .status(503)])
    try await newsroom.importing(["a.md": Self.document()], pictures: down)
    #expect(try await newsroom.onlyArticle().image?.url.string == Self.lab)
    let up = PictureWeb([Self.lab: .picture(width: 640, height: 480)])
    try await newsroom.importing([:], pictures: up)
    #expect(try await newsroom.onlyArticle().image?.width == 640)
    let gone = PictureWeb(["https://img.example/x.png": .status(404)])
    try await newsroom.importing(["b.md": Self.document("![](https://img.example/x.png)", "url: /b")], pictures: gone)
    try await newsroom.importing([:], pictures: gone)
    #expect(await gone.count.value == 1)
  }

  @Test func keepingPicturesIsNoNewsToReaders() async throws {
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Self.document()])
    let before = try await newsroom.onlyArticle()
    let web = PictureWeb([Self.lab: .picture(width: 640, height: 480)])
    let kept = try await newsroom.importing([:], pictures: web)
    #expect(kept.updated == 1)
    #expect(try await newsroom.onlyArticle().updated == before.updated)
    let back = try await newsroom.importing([:])
    #expect(back.updated == 1)
    let after = try await newsroom.onlyArticle()
    #expect(after.updated == before.updated && after.content == before.content)
  }

  @Test func aDryRunFetchesNothing() async throws {
    let web = PictureWeb([Self.lab: .picture(width: 640, height: 480)])
    try await Newsroom().importing(["a.md": Self.document()], dryRun: true, pictures: web)
    #expect(await web.count.value == 0)
  }

  @Test func picturesSurviveABuild() async throws {
    let web = PictureWeb([Self.lab: .picture(width: 640, height: 480)])
    let newsroom = try Newsroom()
    try await newsroom.importing(["a.md": Self.document()], pictures: web)
    let folder = newsroom.folder.appending(path: "public")
    let build = FeedBuild(store: newsroom.store, publication: try newsroom.publication(), feeds: [])
    for _ in 0..<2 { _ = try await build.run(into: folder) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "media").path()).count == 1)
  }
}

/// A web of a few pictures, and a tool that says of them what a test wants.
struct PictureWeb: Fetcher, PictureTool {
  enum Answer {
    case picture(width: Int, height: Int)
    case refused(String)
    case status(Int)
  }

  /// How often something was fetched.
  actor Count {
    private(set) var value = 0
    func add() { value += 1 }
  }

  static let bytes = Data("the picture as it was written".utf8)

  let count = Count()
  private let answers: [String: Answer]

  init(_ answers: [String: Answer]) { self.answers = answers }

  func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
    await count.add()
    switch answers[request.address.string] {
    case .status(let status): return FetchedDocument(address: request.address, status: status)
    case .picture, .refused: return FetchedDocument(address: request.address, status: 200, body: Data(request.address.string.utf8))
    case nil: return FetchedDocument(address: request.address, status: 404)
    }
  }

  func prepared(_ bytes: Data, maxWidth: Int) async throws(PictureError) -> PreparedPicture {
    switch answers[String(decoding: bytes, as: UTF8.self)] {
    case .picture(let width, let height):
      guard let type = MediaType("image/jpeg") else { throw .failed("no type") }
      return PreparedPicture(bytes: Self.bytes, width: width, height: height, mediaType: type)
    case .refused(let reason): throw .refused(reason)
    case .status, nil: throw .failed("nothing was fetched")
    }
  }
}
