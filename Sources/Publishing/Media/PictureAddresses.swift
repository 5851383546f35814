import Foundation
import Importing
import Markup
import Model

/// The pictures of an article, and the article with the kept ones in their place.
struct PictureAddresses {
  /// No article has more pictures that are looked at.
  static let most = 50

  /// Where kept pictures are served; ends in `/`.
  private let base: String

  /// - Parameter publication: whose pictures lie under `media/` where its feeds are served.
  init(_ publication: Publication) {
    base = publication.feedsBase.string + "media/"
  }

  /// The addresses of the pictures in an article, each once, those that are kept already left out.
  func all(in article: ImportedArticle) throws -> [WebAddress] {
    var found = [article.image?.url, article.mail.image?.url].compactMap { $0 }
    for image in images(in: try HTMLParser.fragment(article.content.html)) {
      if let address = image["src"].flatMap({ WebAddress($0) }) { found.append(address) }
    }
    var seen: Set<WebAddress> = []
    return Array(found.filter { !$0.string.hasPrefix(base) && seen.insert($0).inserted }.prefix(Self.most))
  }

  /// A picture with the address and the size of its kept copy; what it shows stays what it was.
  func replaced(_ image: Image, by kept: (WebAddress) throws -> KeptPicture?) rethrows -> Image {
    guard let picture = try kept(image.url), let address = WebAddress(base + picture.fileName) else { return image }
    var image = image
    image.url = address
    (image.width, image.height) = (picture.width, picture.height)
    (image.mediaType, image.length) = (picture.mediaType, picture.length)
    return image
  }

  /// Content with the addresses and sizes of the kept copies of its pictures.
  func replaced(_ content: CleanHTML, by kept: (WebAddress) throws -> KeptPicture?) throws -> CleanHTML {
    guard content.html.contains("<img") else { return content }
    let nodes = try HTMLParser.fragment(content.html)
    var isChanged = false
    for image in images(in: nodes) {
      guard let source = image["src"].flatMap({ WebAddress($0) }), let picture = try kept(source) else { continue }
      image["src"] = base + picture.fileName
      // Other sizes of it lie where the copy came from.
      image["srcset"] = nil
      image["sizes"] = nil
      let shown = image["width"].flatMap { Int($0) }.map { min($0, picture.width) } ?? picture.width
      image["width"] = String(shown)
      image["height"] = String(max(1, Int((Double(shown) * Double(picture.height) / Double(picture.width)).rounded())))
      isChanged = true
    }
    return isChanged ? CleanHTML(alreadyClean: HTMLSerializer.html(nodes)) : content
  }

  private func images(in nodes: [Node]) -> [Element] {
    nodes.flatMap { node in
      guard case .element(let element) = node else { return [Element]() }
      return ([element] + element.descendants).filter { $0.name == "img" }
    }
  }
}
