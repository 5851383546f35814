import Foundation
import Model

/// When an article is public, as a front matter says it.
struct FrontMatterState {
  var published: Date?
  var updated: Date?
  var isDraft: Bool
  var withdrawn: Date?
  /// Whether a date stands there at all.
  var isDated: Bool { published != nil }

  /// Reads it; a date that cannot be read is refused, because a guess could publish what must not be.
  init(in fields: inout FrontMatterMapping, place: MarkdownPlace?, zone: TimeZone) throws(ImportProblem) {
    let date = try fields.date("date", zone: zone)
    // What Hugo is told to hold back until a day is not there before it.
    let release = try fields.date("publishDate", zone: zone)
    // `published: false` is Jekyll's way to hold something back; others write the date there.
    let flag = fields.string("published").flatMap(FrontMatterMapping.flag)
    let stated = flag == nil ? try fields.date("published", zone: zone) : nil
    published = release ?? date ?? stated ?? place?.day.flatMap { DateReading($0, in: zone)?.date }
    updated = try fields.date("updated", zone: zone)
    isDraft = try fields.flag("draft", default: place?.isDraft ?? false) || flag == false
    let expiry = try fields.date("expiryDate", zone: zone)
    withdrawn = try fields.date("withdrawn", zone: zone) ?? expiry
  }
}
