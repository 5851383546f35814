import Foundation

/// One contender of `make bench` to a process, so that the peak of memory is its own.
@main struct Benchmarks {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3, let contender = Contender(rawValue: arguments[0]) else {
      print("usage: benchmarks \(Contender.allCases.map(\.rawValue).joined(separator: "|")) STORE|PAGE|DESIGN COUNT|FILE|FOLDER")
      exit(2)
    }
    do {
      try await contender.run(store: arguments[1], target: arguments[2])
    } catch {
      FileHandle.standardError.write(Data("benchmarks: \(error)\n".utf8))
      exit(1)
    }
  }
}

/// What can be asked of this program; run.sh does so in order.
enum Contender: String, CaseIterable {
  /// Fills a new store with so many sample articles.
  case make
  /// Writes the articles of a store as lines of JSON, for contenders in other languages.
  case dump
  /// Streams a store into RSS, Atom and JSON Feed at once.
  case store
  /// Writes RSS and Atom of articles that are in memory already.
  case memory
  /// Lets libxml2's xmlTextWriter write RSS and Atom of strings that are in memory already.
  case textwriter
  /// The same two without files: writing alone.
  case writer, textwriterAlone
  /// Changes one article of a store, then imports, builds and drafts.
  case change
  /// Inlines the CSS of a page so many times.
  case inline
  /// Renders a design so many times.
  case mjml

  func run(store path: String, target: String) async throws {
    switch self {
    case .make: try await SampleStore.make(at: path, count: Int(target) ?? 0)
    case .dump: try await Dump.write(store: path, to: target)
    case .store: try await FeedContender.fromStore(path, to: target).report()
    case .memory: try await FeedContender.fromMemory(path, to: target).report()
    case .textwriter: try await TextWriterContender.run(store: path, to: target).report()
    case .writer: try await FeedContender.withoutFiles(path).report()
    case .textwriterAlone: try await TextWriterContender.withoutFiles(path).report()
    case .mjml: try await DesignContender.run(design: path, times: Int(target) ?? 0).report()
    case .change: try await ChangeContender.run(store: path, in: target).report()
    case .inline: try await InlineContender.run(page: path, runs: Int(target) ?? 0).report()
    }
  }
}
