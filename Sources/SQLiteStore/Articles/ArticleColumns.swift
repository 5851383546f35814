import GRDB

/// The columns of `articles` in the order in which rows are read and written; rows are read by number, which is fast.
enum ArticleColumn: Int, CaseIterable {
  case id, url, title, summary, language, section, authors, tags
  case imageURL = 8
  case imageAlt, imageWidth, imageHeight, imageType, imageLength
  case attachments, state, published, withdrawn, updated, mail, source, externalID, translationGroup, editedByHand, content
  case imageCredit, credits, relations, episode, markdown

  /// The name in the table.
  var name: String {
    switch self {
    case .imageURL: "image_url"
    case .imageAlt: "image_alt"
    case .imageWidth: "image_width"
    case .imageHeight: "image_height"
    case .imageType: "image_type"
    case .imageLength: "image_length"
    case .imageCredit: "image_credit"
    case .externalID: "external_id"
    case .translationGroup: "translation_group"
    case .editedByHand: "edited_by_hand"
    default: String(describing: self)
    }
  }

  /// All columns for a `SELECT`, of the table called `a`.
  static let list = allCases.map { "a.\($0.name)" }.joined(separator: ", ")
}
