public import MJML
public import Model

/// Something about a digest that its readers get all the same, but that could be better.
public enum DigestWarning: Hashable, Sendable {
  /// The design could be better at this place of its file.
  case design(file: String, MJMLWarning)
  /// Nobody described an article's picture, so that its headline is read out instead.
  case undescribedPicture(article: PlainText)
  /// An article's picture is left out, because mail programs do not show pictures of its type.
  case unshownPicture(article: PlainText, type: MediaType)
  /// The edition has an intro or a closing text, and a template has no place for it.
  case unshownNote(field: String, file: String)
  /// The digest shows less of its articles than it was meant to; the sizes that were tried, the last of which fits.
  case shortened([DigestSize])
}

extension DigestWarning: CustomStringConvertible {
  /// What it is and what to do, in one line.
  public var description: String {
    switch self {
    case .design(let file, let warning): warning.file == nil ? "\(file):\(warning)" : "\(warning)"
    case .undescribedPicture(let article): "“\(article)”: its picture has no alt text, so the headline is read out instead; describe it"
    case .unshownPicture(let article, let type):
      "“\(article)”: its picture is left out, since some mail programs do not show \(type); use JPEG or PNG"
    case .unshownNote(let field, let file):
      "\(file): the edition's own words are not shown; put \(field.hasSuffix("HTML") ? "{{{\(field)}}}" : "{{\(field)}}") where they belong"
    case .shortened(let sizes):
      "less of each article is shown, so that Gmail does not cut the mail off (\(sizes.map(\.description).joined(separator: "; ")))"
    }
  }
}
