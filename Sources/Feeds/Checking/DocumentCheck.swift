public import Findings
public import Foundation
import Markup

/// Checks a feed or a list of feeds by the rules of its format, and by what readers are known to trip over.
///
/// Nothing is fetched and nothing is changed; the same bytes and options always have the same findings.
public enum DocumentCheck {
  /// What is wrong with a document, and how to mend it.
  ///
  /// A damaged document is read as far as it can be, so that all of its faults are told at once.
  public static func run(_ bytes: Data, _ options: CheckOptions = CheckOptions()) -> CheckReport {
    run(bytes, options) { _, _ in }
  }

  /// The same, with more to be looked at when the format is known.
  static func run(_ bytes: Data, _ options: CheckOptions, and more: (CheckedFormat?, Check) -> Void) -> CheckReport {
    let check = Check(options)
    let isJSON = Self.isJSON(bytes)
    if let excess = excess(of: bytes, isJSON: isJSON) {
      let whole = CheckPlace(name: "document", text: "", position: nil, specification: "JSON Feed 1.1, Publishing")
      check.report(.documentUnchecked, at: whole, "it has \(excess), more than is checked")
      return check.report(on: options.format)
    }
    var format = options.format
    if let layer = TextLayer(bytes, isJSON: isJSON, check) { format = isJSON ? json(layer.text, check) : xml(layer.text, check) }
    if format != nil { checkSize(bytes.count, check) }
    more(format, check)
    return check.report(on: format)
  }

  /// How many brackets, colons and commas of JSON are read; three times as many need 500 MB.
  private static let mostValues = 1_000_000

  /// What there is too much of in a document; nil when it can be checked.
  private static func excess(of bytes: Data, isJSON: Bool) -> String? {
    if bytes.count > ParseLimits.standard.bytes { return "\(bytes.count >> 20) MiB" }
    let values = isJSON ? JSONMarks.count(in: bytes) : 0
    return values > mostValues ? "\(values) brackets, colons and commas" : nil
  }

  private static func checkSize(_ count: Int, _ check: Check) {
    let whole = CheckPlace(name: "document", text: "", position: nil, specification: "JSON Feed 1.1, Publishing")
    if count > 1_000_000 {
      check.report(.documentLarge, at: whole, "it has \(count / 1000) KB; 1000 KB are a burden for readers on the move")
    } else if count > 500_000 {
      check.report(.documentBig, at: whole, "it has \(count / 1000) KB; nine of ten feeds have less than 500")
    }
  }

  /// Whether the first character that is no white space opens an object or an array.
  private static func isJSON(_ bytes: Data) -> Bool {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    // In UTF-16 a mark of two bytes may stand in front, and every other byte is 0.
    let first = content.first { $0 != 0x20 && !(0x09...0x0D).contains($0) && ![0, 0xFE, 0xFF].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private static func json(_ text: String, _ check: Check) -> CheckedFormat? {
    guard check.options.format ?? .json == .json else { return otherFormat("JSON", check) }
    JSONFeedCheck.run(text, check)
    return .json
  }

  private static func xml(_ text: String, _ check: Check) -> CheckedFormat? {
    if check.options.format == .json { return otherFormat("XML or something else", check) }
    let whole = CheckPlace(name: "document", text: "", position: SourcePosition(line: 1, column: 1), specification: "XML 1.0 §2.1")
    XMLDeclarationCheck.run(text, check)
    let source: XMLSource
    do {
      source = try XMLSource.read(text)
    } catch {
      check.report(.notWellFormed, at: whole, "\(error)")
      return check.options.format
    }
    if let malformation = source.malformation { report(malformation, check) }
    StylesheetCheck.run(text, check)
    let context = XMLCheck(source: source, check: check)
    guard let root = source.document.root, let format = format(of: root) else {
      check.report(.documentUnknown, at: whole, "\(source.document.root.map { context.name($0) } ?? "it") is the root of no feed")
      return check.options.format
    }
    if let told = check.options.format, told != format { return otherFormat(format.displayName, check) }
    if let export = WordPressExport(root) {
      guard check.options.format == nil else { return otherFormat("a WordPress export", check) }
      check.report(.wordPressExport, at: context.place(export.mark, "WordPress eXtended RSS"), "it is a WordPress export, not a feed")
      return nil
    }
    if source.document.nodes.contains(where: { if case .doctype = $0 { true } else { false } }) {
      check.report(.doctypeUsed, at: whole, "it has a document type declaration")
    }
    switch format {
    case .rss: RSSCheck(xml: context).run(root)
    case .atom: AtomCheck(xml: context).run(root)
    case .opml: OPMLCheck(xml: context).run(root)
    case .json, .html, .eml: break
    }
    if format != .opml { NamespaceCheck(xml: context, isAtom: format == .atom).run(root) }
    return format
  }

  private static func format(of root: Element) -> CheckedFormat? {
    switch root.name.split(separator: ":").last.map(String.init) {
    case "rss", "RDF": .rss
    case "feed", "entry": .atom
    case "opml": .opml
    default: nil
    }
  }

  private static func otherFormat(_ found: String, _ check: Check) -> CheckedFormat? {
    let told = check.options.format?.displayName ?? "another format"
    let place = CheckPlace(name: "document", text: "", position: SourcePosition(line: 1, column: 1), specification: told)
    check.report(.documentOfOtherFormat, at: place, "it is \(found), not \(told)")
    return check.options.format
  }

  private static func report(_ error: ParseError, _ check: Check) {
    let (position, problem): (SourcePosition?, String) =
      switch error {
      case .malformed(let line, let column, let message): (SourcePosition(line: max(1, line), column: max(1, column)), message)
      case .entityExpansion(let line): (SourcePosition(line: max(1, line), column: 1), "it uses an entity that it declares itself")
      default: (nil, "\(error)")
      }
    let place = CheckPlace(name: "document", text: "", position: position, specification: "XML 1.0 §2.1")
    check.report(.notWellFormed, at: place, problem)
  }
}
