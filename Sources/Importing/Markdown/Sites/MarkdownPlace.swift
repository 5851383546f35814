import Foundation
import Model

/// What the path of a Markdown file tells in the folder of a site generator.
struct MarkdownPlace {
  /// The folders that its address begins with, outermost first.
  var folders: [String] = []
  /// Its own name: without ending, date and language; of a bundle, that of its folder.
  var name: String
  /// The day before its name, as `2026-10-02`.
  var day: String?
  /// The language behind its name.
  var language: LanguageTag?
  /// Whether it stands where only drafts do.
  var isDraft = false
  /// Why it is no article, as far as the path tells.
  var pageReason: String?
  /// Whether only an explicit `layout: post` makes an article of it.
  var isOutsidePosts = false

  /// The path without ending and language, which the translations of a page have in common.
  var group: String { (folders + [name]).joined(separator: "/") }

  /// Reads a path, relative to its source; of one that a person typed, only what lies in the site's own folders counts.
  init(of document: SourceDocument, generator: MarkdownSite.Generator, isTyped: Bool) {
    let path = document.address.map { $0.path.removingPercentEncoding ?? $0.path } ?? document.name
    var parts = path.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
    let file = parts.popLast() ?? ""
    let base = file.lastIndex(of: ".").flatMap { $0 > file.startIndex ? String(file[..<$0]) : nil } ?? file
    switch generator {
    case .hugo: self = Self.hugo(base, in: parts, isTyped: isTyped)
    case .jekyll: self = Self.jekyll(base, in: parts, isTyped: isTyped)
    }
  }

  private init(name: String) { self.name = name }

  /// `content/posts/rare-earth/index.zh.md`: the bundle `rare-earth` in Chinese.
  private static func hugo(_ base: String, in parts: [String], isTyped: Bool) -> MarkdownPlace {
    var folders = parts
    if let content = isTyped ? folders.lastIndex(of: "content") : folders.first == "content" ? 0 : nil {
      folders.removeFirst(content + 1)
    } else if isTyped {
      folders = []
    }
    let (name, language) = withoutLanguage(base)
    var place = MarkdownPlace(name: name)
    place.language = language
    if name == "_index" {
      place.pageReason = "it is the page of a section"
    } else if name == "index" {
      guard let folder = folders.popLast() else {
        place.pageReason = "it is the home page"
        return place
      }
      place.name = folder
    }
    place.folders = folders
    return place
  }

  /// `news/_posts/2026-10-02-rare-earth.md`: the post `rare-earth` in the category `news`.
  private static func jekyll(_ base: String, in parts: [String], isTyped: Bool) -> MarkdownPlace {
    let collection = parts.lastIndex { $0.hasPrefix("_") }
    var place = MarkdownPlace(name: base)
    if let match = base.wholeMatch(of: /(\d{4}-\d{1,2}-\d{1,2})-(.+)/) {
      place.day = String(match.output.1)
      place.name = String(match.output.2)
    }
    switch collection.map({ parts[$0] }) {
    case "_posts": break
    case "_drafts": place.isDraft = true
    case let folder?: place.pageReason = "it stands in the collection \(folder)"
    // The source may be the folder `_posts` itself, whose name is then not among the parts.
    case nil: place.isOutsidePosts = place.day == nil
    }
    place.folders = isTyped ? [] : Array(parts[..<(collection ?? parts.count)])
    if collection == nil, place.day != nil { place.folders = [] }
    return place
  }

  /// `about.zh-cn` is `about` in the language `zh-cn`; of `v2.old` nothing is a language.
  private static func withoutLanguage(_ base: String) -> (name: String, language: LanguageTag?) {
    guard let dot = base.lastIndex(of: "."), dot > base.startIndex else { return (base, nil) }
    let word = base[base.index(after: dot)...]
    let primary = word.prefix { $0 != "-" && $0 != "_" }
    guard primary.count == 2, Locale.LanguageCode(primary.lowercased()).isISOLanguage,
      let tag = LanguageTag(word.replacingOccurrences(of: "_", with: "-"))
    else { return (base, nil) }
    return (String(base[..<dot]), tag)
  }
}
