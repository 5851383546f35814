import Model

/// What a template can show of a picture.
struct ImageFields {
  var image: Image
  /// The widest that it is shown, in pixels; a narrower picture keeps its own width.
  var maximumWidth: Int
  /// Said to those who do not see it, when nobody described it: the pictures of a newsletter are links, and a link must say something.
  var spokenInstead: String

  var value: FieldValue {
    let description = image.alt.flatMap { PlainText($0) }
    let alt = description == nil ? spokenInstead : image.alt ?? ""
    let width = min(image.width ?? maximumWidth, maximumWidth)
    let height = height(at: width)
    return .group([
      "alt": .text(alt), "cssHeight": .text(height.map { "\($0)px" } ?? "auto"), "description": .optional(description?.string),
      "height": .optional(height), "url": .text(image.url.string), "width": .optional(width),
    ])
  }

  /// Word, which draws Outlook's mail, shows neither WebP nor AVIF, and Gmail no SVG.
  static func isShownInMail(_ image: Image) -> Bool {
    guard let type = image.mediaType?.string else { return true }
    return ["image/jpeg", "image/png", "image/gif"].contains(type)
  }

  private func height(at width: Int) -> Int? {
    guard let natural = image.width, let height = image.height else { return nil }
    let scaled = (Double(height) * Double(width) / Double(natural)).rounded()
    return max(1, Int(min(scaled, 10_000)))
  }
}
