import Digests
import Foundation
import Importing
import Markup
import Model

/// Makes one change to an edition, if it can be made.
struct EditionEditStep {
  let newsletter: NewsletterDefinition
  let publication: Publication
  let reader: any StoreReader

  /// The longest intro or closing text, in bytes: some ten pages, more than any mail should have.
  static let longestNote = 32 * 1024

  func make(_ edit: EditionEdit, in edition: inout Edition) throws {
    switch edit {
    case .pin(let id):
      let article = try available(id, in: edition)
      let titles = titles(of: edition)
      let home = newsletter.sections.first { $0.takes(article) && titles.contains($0.title) }?.title ?? titles.first
      guard let home else { throw refusal(edition, "has no sections", "Give the newsletter a section in its newsletter.yaml.") }
      edition.edits.pin(id, to: home)
    case .drop(let id): edition.edits.drop(try article(id).id)
    case .release(let id): edition.edits.release(id)
    case .move(let id, let section):
      _ = try available(id, in: edition)
      edition.edits.pin(id, to: try title(of: section, in: edition))
    case .place(let id, let place): try put(id, at: place, in: &edition)
    case .order(let ids, let section): edition.edits.order(ids, in: try title(of: section, in: edition))
    case .title(let id, let title): try reword(id, in: &edition) { $0.title = title }
    case .teaser(let id, let teaser): try reword(id, in: &edition) { $0.teaser = teaser }
    case .picture(let id, let picture): try reword(id, in: &edition) { $0.picture = picture }
    case .subject(let subject): edition.edits.subject = subject
    case .preheader(let preheader): edition.edits.preheader = preheader
    case .intro(let text): edition.edits.intro = try note(text, "intro", edition)
    case .closing(let text): edition.edits.closing = try note(text, "closing text", edition)
    case .reset: edition.edits = EditionEdits()
    }
  }

  private func article(_ id: ArticleID) throws -> Article {
    guard let article = try reader.article(id) else {
      throw Failure("\(id)", why: "is not in the store", remedy: "`tidings articles list` shows what is.", blame: .input)
    }
    return article
  }

  /// An article that may be carried: what is not public, or not meant for newsletters, is brought out by no pin.
  private func available(_ id: ArticleID, in edition: Edition) throws -> Article {
    let article = try article(id)
    guard edition.occasion == .schedule, let verdict = edition.window.unavailability(of: article) else { return article }
    let (why, remedy) =
      switch verdict {
      case .withdrawn: ("was withdrawn", "`tidings articles restore` makes it public again.")
      case .draft: ("is a draft", "Publish it first: give it a date where it was written.")
      case .excluded: ("is marked as not for newsletters", "`tidings articles edit --in-newsletters true` lifts that.")
      default: ("is not published before the edition closes", "Pin it in the next edition.")
      }
    throw Failure("“\(article.title)”", why: why, remedy: remedy, blame: .input)
  }

  private func put(_ id: ArticleID, at place: Int, in edition: inout Edition) throws(Failure) {
    guard let section = edition.sections.first(where: { $0.articles.contains(id) }) else {
      throw refusal(edition, "does not carry \(id)", "Pin it first: `tidings digest edit \(edition.id) --pin \(id)`.")
    }
    guard (1...section.articles.count).contains(place) else {
      throw refusal(
        edition, "has no place \(place) under “\(section.title)”", "The places there are 1 to \(section.articles.count).")
    }
    var articles = section.articles.filter { $0 != id }
    articles.insert(id, at: place - 1)
    edition.edits.order(articles, in: section.title)
  }

  private func title(of section: PlainText, in edition: Edition) throws(Failure) -> PlainText {
    let titles = titles(of: edition)
    if titles.contains(section) { return section }
    let nearest = NearestName.of(section.string, among: titles.map(\.string)).map { "Did you mean “\($0)”? " } ?? ""
    throw refusal(
      edition, "has no section “\(section)”", "\(nearest)There is: \(titles.map(\.string).joined(separator: ", ")).")
  }

  private func titles(of edition: Edition) -> [PlainText] { edition.headings(newsletter) }

  private func reword(_ id: ArticleID, in edition: inout Edition, _ change: (inout ArticleWording) -> Void) throws(Failure) {
    guard edition.articleIDs.contains(id) else {
      throw refusal(edition, "does not carry \(id)", "`tidings digest explain \(edition.id)` says why.")
    }
    var wording = edition.edits.wording(of: id)
    change(&wording)
    edition.edits.say(wording)
  }

  private func note(_ text: String?, _ name: String, _ edition: Edition) throws -> String? {
    let trimmed = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    if trimmed.isEmpty { return nil }
    guard trimmed.utf8.count <= Self.longestNote else {
      throw refusal(edition, "cannot have an \(name) of \(trimmed.utf8.count) bytes", "At most \(Self.longestNote) are read.")
    }
    do throws(ImportProblem) {
      // It is rendered with the edition; what cannot be is better told now.
      _ = try MarkdownText.html(trimmed, base: publication.homePage)
    } catch {
      throw refusal(edition, "cannot have this \(name): \(error.reason)", "\(error.remedy).")
    }
    return trimmed
  }

  private func refusal(_ edition: Edition, _ why: String, _ remedy: String) -> Failure {
    Failure("\(edition.id)", why: why, remedy: remedy, blame: .input)
  }
}

extension Edition {
  /// The headings that its articles can stand under.
  func headings(_ newsletter: NewsletterDefinition) -> [PlainText] {
    occasion == .schedule ? newsletter.sections.map(\.title) : drafted.map(\.title)
  }
}
