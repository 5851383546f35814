import Digests
import Foundation
import Model

/// Everything that the digest of an edition is made of, each with its fingerprint: what an approval is given for.
struct ApprovalInputs {
  let publication: Publication
  let newsletter: NewsletterDefinition
  let templates: [TemplateSource]

  /// The inputs of an edition as they are now; an article that is gone has none.
  func inputs(of edition: Edition, in reader: any StoreReader) throws -> [ApprovedInput] {
    let articles = try edition.articleIDs.sorted().compactMap { id in
      try reader.article(id).map { ApprovedInput(.article(id), try Self.fingerprint(of: $0)) }
    }
    let files = templates.map { ApprovedInput(.template($0.file), ContentHash(of: $0.text)) }
    let rules = self.rules.map { ApprovedInput(.rule($0.key), ContentHash(of: Fingerprint($0.value).text)) }
    let house = self.house.map { ApprovedInput(.publication($0.key), ContentHash(of: Fingerprint($0.value).text)) }
    return articles + files + rules + house + [ApprovedInput(.edition, try Self.fingerprint(of: edition))]
  }

  /// Where an article was imported from, and who edited which field, is nothing that a reader gets.
  static func fingerprint(of article: Article) throws -> ContentHash {
    var shown = article
    shown.origin = Origin(source: .byHand, externalID: article.title)
    shown.editedByHand = []
    return try ContentHash(ofValue: shown)
  }

  private static func fingerprint(of edition: Edition) throws -> ContentHash {
    try ContentHash(
      ofValue: Content(sections: edition.sections, edits: edition.edits, due: edition.scheduledFor, occasion: edition.occasion))
  }

  private struct Content: Encodable {
    var sections: [EditionSection]
    var edits: EditionEdits
    var due: Date
    var occasion: EditionOccasion
  }

  /// The keys of `newsletter.yaml`; `draftAhead` is not among them, for it changes no edition that there is.
  private var rules: [(key: String, value: Any)] {
    [
      ("title", newsletter.title), ("subject", newsletter.subject), ("preheader", newsletter.preheader), ("from", newsletter.from),
      ("replyTo", newsletter.replyTo as Any), ("language", newsletter.language), ("schedule", newsletter.schedule),
      ("skip", newsletter.skippedDays), ("window", newsletter.window), ("sections", newsletter.sections),
      ("thinBelow", newsletter.thinBelow), ("thin", newsletter.thinRule), ("archive", newsletter.archive),
    ]
  }

  /// The keys of `tidings.yaml` that a digest shows.
  private var house: [(key: String, value: Any)] {
    [
      ("title", publication.title), ("homePage", publication.homePage), ("feedsURL", publication.feedsBase),
      ("tagAuthority", publication.tagAuthority), ("timeZone", publication.timeZone.identifier),
      ("postalAddress", publication.postalAddress), ("brand", publication.brand),
      ("mail.unsubscribe", publication.mail.leaveMailbox as Any),
    ]
  }
}
