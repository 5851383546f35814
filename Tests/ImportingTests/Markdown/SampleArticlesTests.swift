import Foundation
import Importing
import Markup
import Model
import Testing

struct SampleArticlesTests {
  @Test func theSampleArticlesNeedNoRepair() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../articles").standardized
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".md") }.sorted()
    #expect(names.count >= 12)
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let defaults = SourceDefinition.Defaults(baseURL: WebAddress("https://news.jxust.example/articles/"))
      let article = try ReadMarkdown.text(text, name: name, defaults: defaults)
      #expect(article.repairTexts == [], "\(name)")
      #expect(article.obstacle == nil, "\(name)")
      #expect(article.language.primary == (name.hasSuffix(".zh.md") ? "zh" : "en"), "\(name)")
      #expect(!article.content.isEmpty, "\(name)")
    }
  }
}
