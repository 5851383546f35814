import Foundation
import Model
import TestSupport
import Testing

@testable import Configuration

@Suite struct StarterPublicationTests {
  private func starter(title: String = "Example", zone: String = "Asia/Shanghai") throws -> [StarterPublication.File] {
    StarterPublication.files(title: try #require(PlainText(title)), timeZone: try #require(TimeZone(identifier: zone)))
  }

  private func folder(of files: [StarterPublication.File], others: [String: String] = [:]) throws -> TemporaryFolder {
    let written = Dictionary(files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
    return try TemporaryFolder(written.merging(others) { file, _ in file })
  }

  @Test func itCanBePublishedAsItIs() throws {
    let definitions = try folder(of: starter()).definitions()
    #expect(definitions.publication.title.string == "Example")
    #expect(definitions.publication.timeZone.identifier == "Asia/Shanghai")
    #expect(definitions.publication.sources.map(\.kind) == [.markdown])
    #expect(definitions.feeds.map(\.name.string) == ["news"])
    #expect(definitions.newsletters.map(\.name.string) == ["weekly"])
  }

  @Test func everySettingThatItShowsIsValid() throws {
    let files = try starter().map { file in
      guard file.path.hasSuffix(".yaml") else { return file }
      let lines = file.contents.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        // A setting, or a line inside one; an explanation starts with one space.
        line.wholeMatch(of: /#([a-z-]|  ).*/) == nil ? line : line.dropFirst()
      }
      return StarterPublication.File(path: file.path, contents: lines.joined(separator: "\n"))
    }
    let complete = try folder(of: files, others: ["pages/2025/": "", "pages/2026/": "", "partners.xml": "", "blog/content/": ""])
    #expect(complete.complaints() == "")
    #expect(try complete.definitions().publication.sources.count == 6)
  }

  @Test(arguments: [
    ("tidings.yaml", PublicationFile.all), ("feeds/news.yaml", FeedFile.all), ("templates/weekly/newsletter.yaml", NewsletterFile.all),
  ])
  func everyKeyIsShown(_ path: String, _ keys: [Key]) throws {
    let contents = try #require(try starter().first { $0.path == path }).contents
    for name in names(of: keys) { #expect(contents.contains("\(name):"), "\(name) in \(path)") }
  }

  private func names(of keys: [Key]) -> [String] {
    keys.flatMap { [$0.name] + names(of: $0.inside) }
  }

  @Test(arguments: ["No", "It's", "a: b # c", "江西理工大学新闻", "'quoted' \"twice\"", "{{title}}", "\\n"])
  func everyTitleSurvives(_ title: String) throws {
    #expect(try folder(of: starter(title: title)).definitions().publication.title.string == title)
  }

  @Test func aZoneWithoutANameBecomesUTC() throws {
    let files = try starter(zone: "GMT+0800")
    #expect(files.first?.contents.contains("timeZone: UTC") == true)
    #expect(try folder(of: files).definitions().publication.timeZone.secondsFromGMT() == 0)
  }
}
