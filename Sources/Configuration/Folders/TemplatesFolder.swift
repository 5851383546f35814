import Markup
import Model

/// The folder `templates`: one folder a newsletter.
struct TemplatesFolder {
  let folder: PublicationFolder
  let log: ProblemLog

  /// What a newsletter's folder must hold beside its definition.
  private static let designFiles = ["design.mjml", "text.mustache"]

  /// The newsletters by name; whatever is no newsletter is noted.
  func newsletters(publicationLanguage: LanguageTag?) -> [NewsletterDefinition] {
    let listing = FolderListing(of: "templates", in: folder, log: log)
    return listing.names.compactMap { newsletter(inFolder: $0, publicationLanguage: publicationLanguage) }.sorted { $0.name < $1.name }
  }

  private func newsletter(inFolder name: String, publicationLanguage: LanguageTag?) -> NewsletterDefinition? {
    let path = "templates/\(name)"
    guard FileKind(at: folder.url(of: path)) == .folder else {
      log.note("is not a folder; each newsletter has its own", at: Place(file: path), suggestion: "move it into one")
      return nil
    }
    let names = FolderListing(of: path, in: folder, log: log).names
    guard names.contains(NewsletterFile.name) else {
      log.note("has no \(NewsletterFile.name)", at: Place(file: path), suggestion: advice(on: NewsletterFile.name, among: names))
      return nil
    }
    for file in Self.designFiles where !names.contains(file) {
      log.note("has no \(file), which the newsletter is made with", at: Place(file: path), suggestion: advice(on: file, among: names))
    }
    return newsletter(definedIn: "\(path)/\(NewsletterFile.name)", folderName: name, publicationLanguage: publicationLanguage)
  }

  private func newsletter(definedIn path: String, folderName: String, publicationLanguage: LanguageTag?) -> NewsletterDefinition? {
    let reader = DefinitionFile(name: path, folder: folder, log: log).read(keys: NewsletterFile.all)
    guard let name = Slug(folderName) else {
      log.note(
        "\(YAMLNode.quoted(folderName)) cannot be the name of a newsletter; expected \(ValueForm<Slug>.slug.expected)",
        at: Place(file: "templates/\(folderName)"), suggestion: ValueForm<Slug>.slug.advice(folderName))
      return nil
    }
    return reader.flatMap { NewsletterFile.newsletter($0, name: name, publicationLanguage: publicationLanguage) }
  }

  private func advice(on missing: String, among names: [String]) -> String? {
    NearestName.of(missing, among: names).map { "rename '\($0)' to '\(missing)'" }
  }
}
