import ArgumentParser
import Model
import Publishing

struct ArticlesEditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change fields of an article here; later imports leave them as you set them.",
    discussion:
      "The text itself is edited where it was written. --mail-title and --mail-teaser change what newsletters show, and nothing else.")

  @OptionGroup var article: ArticleArgument

  @Option(name: .long, help: "The headline.")
  var title: PlainText?

  @Option(name: .long, help: "One to three sentences.")
  var summary: PlainText?

  @Option(name: .long, help: "The section.")
  var section: PlainText?

  @Option(name: .long, help: "A tag; repeat it for several. Replaces the tags.")
  var tag: [PlainText] = []

  @Option(name: .long, help: "The headline in newsletters.")
  var mailTitle: PlainText?

  @Option(name: .long, help: "The teaser in newsletters.")
  var mailTeaser: PlainText?

  @Option(name: .long, help: "Whether newsletters may carry it: true or false.")
  var inNewsletters: Bool?

  @Flag(name: .long, help: "A small correction: readers are not told, `updated` stays.")
  var minor = false

  @OptionGroup var options: PublicationOptions

  func validate() throws {
    let isEmpty =
      [title, summary, section, mailTitle, mailTeaser].allSatisfy { $0 == nil } && tag.isEmpty && inNewsletters == nil
    if isEmpty { throw ValidationError("Say what to change, for example --title \"A better headline\".") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let found = try await article.find(in: assembly)
    let wishes = self
    let edit = try await assembly.articleEditing.edit(found.id, isMinor: minor) { wishes.apply(to: &$0) }
    ArticleEditText(isQuiet: options.quiet).show(edit)
    try await assembly.checkApprovals()
  }

  private func apply(to article: inout Article) {
    article.title = title ?? article.title
    article.summary = summary ?? article.summary
    article.section = section ?? article.section
    article.tags = tag.isEmpty ? article.tags : tag
    article.mail.shortTitle = mailTitle ?? article.mail.shortTitle
    article.mail.teaser = mailTeaser ?? article.mail.teaser
    article.mail.isIncluded = inNewsletters ?? article.mail.isIncluded
  }
}

/// Says what an edit did.
struct ArticleEditText {
  let isQuiet: Bool

  func show(_ edit: ArticleEdit) {
    guard !isQuiet else { return }
    if edit.changes.isEmpty {
      Terminal.print("Unchanged: \(edit.article.title)")
    } else {
      Terminal.print("Changed \(ReportText.names(edit.changes)) of: \(edit.article.title)\n`tidings build` brings it to the feeds.")
    }
  }
}
