import Configuration
import Foundation
import Model
import TestSupport
import Testing

@Suite struct PublicationFolderTests {
  @Test func aPublicationIsFoundFromAnyFolderInIt() throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication(), "articles/2026/": ""])
    let found = try PublicationFolder.find(from: folder.url.appending(path: "articles/2026"))
    #expect(found.url.lastPathComponent == folder.url.lastPathComponent)
    #expect(throws: Never.self) { try found.definitions() }
  }

  @Test func aFolderWithoutAPublicationIsRefusedWithAdvice() throws {
    let folder = try TemporaryFolder()
    #expect {
      try PublicationFolder.find(from: folder.url)
    } throws: { error in
      "\(error)" == """
        tidings.yaml: not found in \(folder.url.path(percentEncoded: false)) or any folder above it; \
        start one with 'tidings init', or name one with --publication
        """
    }
  }

  @Test func foldersAndFilesOfOthersAreLeftAlone() throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication(), "seeds/": "", "notes.txt": "", "public/news.xml": ""])
    #expect(folder.complaints() == "")
  }

  @Test func thePathOfASourceMayStandElsewhere() throws {
    let elsewhere = try TemporaryFolder(["page.html": ""])
    let path = elsewhere.url.path(percentEncoded: false)
    let folder = try TemporaryFolder(["tidings.yaml": publication("sources:\n  - {name: old, kind: pages, path: '\(path)'}")])
    let publication = try folder.definitions().publication
    #expect(publication.sources.map(\.paths) == [[path]])
    #expect(PublicationFolder(folder.url).url(of: path).path(percentEncoded: false) == path)
  }
}
