import Foundation
import Importing
import Markup
import Model
import Testing

/// The page of the first user that was saved as text; it is not ours to publish, so it lies beside the repository.
private let seed = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/seeds/jxust-centers.txt").standardizedFileURL

@Suite(.enabled(if: FileManager.default.fileExists(atPath: seed.path()))) struct SeedTests {
  @Test func theSeedIsReadWhole() throws {
    let article = try article(try Data(contentsOf: seed), named: "jxust-centers.txt")
    #expect(article.title.string == "JXUST Establishes Three Excellence Innovation Centers in Rare Earth and Critical Minerals")
    #expect(article.publishedText == "2025-10-02T02:32:00Z")
    #expect(article.language.string == "en")
    let paragraphs = try article.texts()
    #expect(paragraphs.count == 6)
    #expect(paragraphs.first?.hasPrefix("In response to the evolving landscape") == true)
    #expect(paragraphs.last?.hasSuffix("high-quality growth.") == true)
    for furniture in ["志存高远", "VISION", "HOME", "点击", "上一条", "下一条", "Ten projects", "关闭", "Copyright", "备案", "2025年10月02日"] {
      #expect(!article.content.html.contains(furniture))
    }
  }
}
