import Foundation
import Model

/// The name by which a page is known again within its source; see docs/decisions/0007-external-ids.md.
enum ExternalName {
  /// The name of a page with an address: its number where its CMS gives it one, otherwise the path.
  static func name(of address: WebAddress) -> PlainText? {
    if let number = pageNumber(in: address) { return PlainText(number) }
    let path = address.path.split(separator: "/").joined(separator: "/")
    let query = address.string.split(separator: "#")[0].split(separator: "?", maxSplits: 1).dropFirst().first
    return PlainText([path, query.map(String.init)].compactMap { $0 }.joined(separator: "?"))
  }

  /// The name of a document without an address: its path in its source, or for one given by hand its day and title.
  ///
  /// A path given by hand depends on where the command was typed, so it is no name.
  static func name(of source: SourceDocument, title: PlainText, published: Date?, in context: ImportContext) -> PlainText {
    if context.source.name.string != handSource, let path = PlainText(source.name) { return path }
    return PlainText(path(title: title, published: published, in: context)) ?? title
  }

  /// The source of documents that are given by hand.
  static let handSource = "file"

  /// The path that a document without an address is given: `2025/10/02/three-centers`.
  static func path(title: PlainText, published: Date?, in context: ImportContext) -> String {
    let day = published.map { CivilTime($0, in: context.timeZone).dayText(separator: "/") + "/" } ?? ""
    return day + TitleSlug.slug(of: title)
  }

  /// VisualSiteBuilder's `/info/1035/2345.htm` and `?…wbtreeid=1035&wbnewsid=2345` both name page 1035/2345, whatever stands before them.
  private static func pageNumber(in address: WebAddress) -> String? {
    let query = address.string.split(separator: "#")[0].split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    var fields: [Substring: Substring] = [:]
    for field in query.split(separator: "&") {
      let halves = field.split(separator: "=", maxSplits: 1)
      if halves.count == 2, isNumber(halves[1]) { fields[halves[0]] = halves[1] }
    }
    if let tree = fields["wbtreeid"], let news = fields["wbnewsid"] { return "\(tree)/\(news)" }
    let parts = address.path.split(separator: "/")
    guard let info = parts.lastIndex(of: "info"), parts.count == info + 3, isNumber(parts[info + 1]) else { return nil }
    let file = parts[info + 2].prefix { $0 != "." }
    return isNumber(file) ? "\(parts[info + 1])/\(file)" : nil
  }

  private static func isNumber(_ text: Substring) -> Bool {
    (1...12).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
