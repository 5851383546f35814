import ArgumentParser
import Foundation
import Model
import Publishing

/// Every edit of an edition as a flag of its own, for scripts.
struct EditFlags: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Carry an article whatever the rules say, at the top of its section.", valueName: "article"))
  var pin: [String] = []

  @Option(name: .long, help: ArgumentHelp("Leave an article out.", valueName: "article"))
  var drop: [String] = []

  @Option(name: .long, help: ArgumentHelp("Let the rules decide about an article again.", valueName: "article"))
  var release: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Put an article at the top of another section: --move rare-earths \"On campus\".", valueName: "article section"))
  var move: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Put an article at a place of its section: --place rare-earths 1.", valueName: "article number"))
  var place: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Another headline for an article in this edition; \"\" takes it back.", valueName: "article text"))
  var title: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Another teaser for an article in this edition; \"\" takes it back.", valueName: "article text"))
  var teaser: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Another picture for an article in this edition, or none; \"\" takes it back.", valueName: "article url|none"))
  var image: [String] = []

  @Option(name: .long, help: ArgumentHelp("The subject line; \"\" leaves it to the newsletter.", valueName: "text"))
  var subject: String?

  @Option(name: .long, help: ArgumentHelp("The sentence beside it; \"\" leaves it to the newsletter.", valueName: "text"))
  var preheader: String?

  @Option(name: .long, help: ArgumentHelp("What stands before the articles; \"\" for nothing.", valueName: "markdown"))
  var intro: String?

  @Option(name: .long, help: ArgumentHelp("What stands behind the articles; \"\" for nothing.", valueName: "markdown"))
  var closing: String?

  @Flag(name: .long, help: "Take back everything that people changed, before any other flag.")
  var reset = false

  func validate() throws {
    let pairs = [("move", move), ("place", place), ("title", title), ("teaser", teaser), ("image", image)]
    for (name, values) in pairs where !values.count.isMultiple(of: 2) {
      throw ValidationError("--\(name) takes an article and a value. A value that starts with '-' can be given in the file.")
    }
    for number in Self.pairs(place).map(\.1) where Int(number) == nil {
      throw ValidationError("--place takes an article and a number, found '\(number)'.")
    }
    for address in Self.pairs(image).map(\.1) where !["", "none"].contains(address) && WebAddress(address) == nil {
      throw ValidationError("--image takes an article and a web address or 'none', found '\(address)'.")
    }
  }

  /// The edits, in the order of the flags above.
  func edits(_ find: (String) async throws -> ArticleID) async throws -> [EditionEdit] {
    var edits: [EditionEdit] = reset ? [.reset] : []
    for name in release { edits.append(.release(try await find(name))) }
    for name in drop { edits.append(.drop(try await find(name))) }
    // Each goes to the top, so the first that was named must be pinned last.
    for name in pin.reversed() { edits.append(.pin(try await find(name))) }
    for (name, section) in Self.pairs(move) {
      guard let title = PlainText(section) else { throw ValidationError("--move takes an article and the heading of a section.") }
      edits.append(.move(try await find(name), to: title))
    }
    for (name, number) in Self.pairs(place) { edits.append(.place(try await find(name), Int(number) ?? 0)) }
    for (name, text) in Self.pairs(title) { edits.append(.title(try await find(name), PlainText(text))) }
    for (name, text) in Self.pairs(teaser) { edits.append(.teaser(try await find(name), PlainText(text))) }
    for (name, address) in Self.pairs(image) { edits.append(.picture(try await find(name), Self.picture(address))) }
    if let subject { edits.append(.subject(PlainText(subject))) }
    if let preheader { edits.append(.preheader(PlainText(preheader))) }
    if let intro { edits.append(.intro(intro)) }
    if let closing { edits.append(.closing(closing)) }
    return edits
  }

  private static func picture(_ text: String) -> ArticleWording.Picture? {
    text == "none" ? .hidden : WebAddress(text).map { .shown(Image(url: $0)) }
  }

  private static func pairs(_ values: [String]) -> [(String, String)] {
    stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }
  }
}
