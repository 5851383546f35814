/// Liquid in Jekyll's files, `{% tag %}` and `{{ value | filter }}`, which means nothing outside the site that it was written for.
struct LiquidMarkup {
  /// The text without it.
  private(set) var text = ""
  /// What was taken out with nothing in its place; what tags enclosed stays.
  private(set) var removed: Set<String> = []
  /// Whether addresses of other pages were made from the paths of their files.
  private(set) var hasGuessedLinks = false
  private var endless: Set<String> = []
  private let values: LiquidValues
  private let address: (_ path: String) -> String?

  /// Takes Liquid out of a text.
  ///
  /// - Parameters:
  ///   - values: what the values are that the site itself has.
  ///   - address: the address of the page of another file, by its path.
  init(in written: Substring, values: LiquidValues, address: @escaping (_ path: String) -> String?) {
    self.values = values
    self.address = address
    var scanner = SiteTagScanner(written, pairs: [("{%", "%}"), ("{{", "}}")])
    while let (before, tag, pair) = scanner.next() {
      text += before
      if pair == 0 { take(tag, &scanner) } else { put(valueOf: tag.inside) }
    }
    text += scanner.rest
  }

  private mutating func put(valueOf expression: Substring) {
    let trimmed = expression.drop { $0.isWhitespace || $0 == "-" }
    if let value = values.value(of: trimmed) {
      text += value
    } else {
      removed.insert("{{ \(trimmed.prefix { !$0.isWhitespace }.prefix(40)) }}")
    }
  }

  private mutating func take(_ tag: SiteTag, _ scanner: inout SiteTagScanner) {
    let arguments = TagArguments(tag.arguments)
    switch tag.name {
    case "raw": text += inside(of: tag, &scanner) ?? ""
    case "comment": _ = inside(of: tag, &scanner)
    case "highlight":
      guard let code = inside(of: tag, &scanner) else { return }
      text += SiteElements.code(code, language: arguments.values.first ?? "")
    case "post_url", "link":
      guard let address = address(tag.arguments.trimmingPrefix(while: \.isWhitespace).description) else { return remove(tag) }
      hasGuessedLinks = true
      text += address
    case "include", "include_relative", "include_cached", "picture", "figure", "img":
      guard let picture = SiteElements.figure(arguments) else { return remove(tag) }
      text += picture
    default:
      guard let link = SiteElements.link(toFrame: tag.name, arguments) else { return remove(tag) }
      text += link
    }
  }

  private mutating func remove(_ tag: SiteTag) {
    if !tag.name.hasPrefix("end") { removed.insert("{% \(tag.name.prefix(40)) %}") }
  }

  private mutating func inside(of tag: SiteTag, _ scanner: inout SiteTagScanner) -> Substring? {
    guard !endless.contains(tag.name) else { return nil }
    let inside = scanner.inside { $0.name == "end" + tag.name }
    if inside == nil { endless.insert(tag.name) }
    return inside
  }
}

/// The values that Jekyll puts in for `{{ site.baseurl }}` and its like.
struct LiquidValues {
  /// Scheme and host, such as `https://www.example.edu`.
  var origin: String
  /// `/blog`, or nothing when the site stands at the top.
  var path: String
  var title: String
  var pageURL: String

  /// The value of an expression with its filters; nil when only the site itself could tell.
  func value(of expression: Substring) -> String? {
    let steps = expression.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
    guard var value = steps.first.flatMap(term) else { return nil }
    for step in steps.dropFirst() {
      let word = step.prefix { $0 != ":" && !$0.isWhitespace }
      let argument = step[word.endIndex...].drop { $0 == ":" || $0.isWhitespace }
      switch word {
      case "relative_url": value = path + Self.rooted(value)
      case "absolute_url": value = origin + path + Self.rooted(value)
      case "prepend": value = (term(argument) ?? "") + value
      case "append": value += term(argument) ?? ""
      default: continue
      }
    }
    return value
  }

  private func term(_ word: Substring) -> String? {
    if let quote = word.first, quote == "'" || quote == "\"", word.count >= 2, word.last == quote {
      return String(word.dropFirst().dropLast())
    }
    switch word {
    case "site.baseurl": return path
    case "site.url", "site.github.url": return word == "site.url" ? origin : origin + path
    case "page.title": return title
    case "page.url": return pageURL
    default: return nil
    }
  }

  private static func rooted(_ path: String) -> String { path.hasPrefix("/") ? path : "/" + path }

  private static func trimmed(_ step: Substring) -> Substring {
    var step = step.drop(while: \.isWhitespace)
    while let last = step.last, last.isWhitespace || last == "-" { step.removeLast() }
    return step
  }
}
