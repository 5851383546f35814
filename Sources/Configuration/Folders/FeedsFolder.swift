import Model

/// The folder `feeds`: one file a feed.
struct FeedsFolder {
  let folder: PublicationFolder
  let log: ProblemLog

  /// The feeds by name; whatever is no feed is noted.
  func feeds(publicationLanguage: LanguageTag?) -> [FeedDefinition] {
    let listing = FolderListing(of: "feeds", in: folder, log: log)
    let feeds = listing.names.compactMap { feed(inFile: $0, publicationLanguage: publicationLanguage) }.sorted { $0.name < $1.name }
    FeedNames(feeds).check(log)
    return feeds
  }

  private func feed(inFile file: String, publicationLanguage: LanguageTag?) -> FeedDefinition? {
    let path = "feeds/\(file)"
    guard file.hasSuffix(".yaml") else {
      log.note("is not a feed; only files named NAME.yaml stand here", at: Place(file: path), suggestion: advice(on: file))
      return nil
    }
    let stem = String(file.dropLast(".yaml".count))
    let reader = DefinitionFile(name: path, folder: folder, log: log).read(keys: FeedFile.all)
    guard let name = Slug(stem) else {
      log.note(
        "\(YAMLNode.quoted(stem)) cannot be the name of a feed; expected \(ValueForm<Slug>.slug.expected)", at: Place(file: path),
        suggestion: ValueForm<Slug>.slug.advice(stem))
      return nil
    }
    if stem == "index" {
      log.note("its page would be index.html, which lists all feeds", at: Place(file: path), suggestion: "give it another name")
    }
    return reader.flatMap { FeedFile.feed($0, name: name, publicationLanguage: publicationLanguage) }
  }

  private func advice(on file: String) -> String {
    file.lowercased().hasSuffix(".yml") || file.lowercased().hasSuffix(".yaml")
      ? "rename it to '\(file.prefix { $0 != "." }).yaml'" : "move it elsewhere"
  }
}
