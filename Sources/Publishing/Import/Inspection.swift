public import Foundation
import Feeds
public import Importing
import Markup
import Model

/// What an importer reads from one document, as JSON Feed 1.1; nothing is saved.
///
/// What the document does not say is absent, never invented. What was put right on the way stands in an extension `_tidings`.
public struct Inspection: Sendable {
  private let name: String
  private let document: ImportedDocument
  private let dates: FeedDates

  /// The inspection of a document that has been read.
  public init(name: String, document: ImportedDocument, timeZone: TimeZone) {
    self.name = name
    self.document = document
    dates = FeedDates(zone: timeZone)
  }

  /// The JSON Feed, in UTF-8.
  public func jsonFeed() throws -> Data {
    var json = JSONWriter(BufferSink())
    try json.object { json throws in
      try json.member("version", "https://jsonfeed.org/version/1.1")
      try json.member("title", name)
      try json.array("items") { json throws in
        for article in document.articles { try write(article, to: &json) }
      }
      try json.object("_tidings") { json throws in
        try json.member("about", "What was read from this document, and what was put right on the way.")
        try write(document.repairs, to: &json)
        try write(document.refusals, to: &json)
        try write(document.omissions, to: &json)
      }
    }
    return Data(try json.finish().bytes)
  }

  private func write(_ article: ImportedArticle, to json: inout JSONWriter<BufferSink>) throws {
    try json.object { json throws in
      try json.member("id", article.statedID?.string ?? article.externalID.string)
      try json.member("url", article.url?.string)
      try json.member("external_url", article.relations.subject?.string)
      try json.member("title", article.title.string)
      try json.member("content_html", article.content.html)
      try json.member("summary", article.summary?.string)
      try json.member("image", article.image?.url.string)
      try json.member("date_published", article.published.map(dates.rfc3339))
      try json.member("date_modified", article.updated.map(dates.rfc3339))
      try json.people("authors", article.authors)
      try json.member("tags", article.tags.map(\.string))
      try json.member("language", article.language.string)
      try write(article.attachments, to: &json)
      try writeExtension(of: article, to: &json)
    }
  }

  private func write(_ attachments: [Attachment], to json: inout JSONWriter<BufferSink>) throws {
    guard !attachments.isEmpty else { return }
    try json.array("attachments") { json throws in
      for attachment in attachments {
        try json.object { json throws in
          try json.member("url", attachment.url.string)
          try json.member("mime_type", attachment.mediaType.string)
          try json.member("title", attachment.title?.string)
          try json.member("size_in_bytes", attachment.length)
          try json.member("duration_in_seconds", attachment.durationInSeconds)
        }
      }
    }
  }

  /// What JSON Feed has no word for: the section, the state, and the repairs.
  private func writeExtension(of article: ImportedArticle, to json: inout JSONWriter<BufferSink>) throws {
    try json.object("_tidings") { json throws in
      try json.member("section", article.section?.string)
      try json.member("draft", article.isDraft ? true : nil)
      try json.member("withdrawn", article.withdrawn.map(dates.rfc3339))
      try json.member("correction", article.correction?.string)
      try json.member("image_alt", article.image?.alt)
      try json.extras(of: article) { $0.updated.map(dates.rfc3339) }
      try json.member("translation_group", article.translationGroup?.string)
      try json.member("obstacle", article.obstacle?.reason)
      try write(article.repairs, to: &json)
    }
  }

  private func write(_ repairs: [Repair], to json: inout JSONWriter<BufferSink>) throws {
    try json.array("repairs") { json throws in
      for repair in repairs {
        try json.object { json throws in
          try json.member("message", repair.message)
          try json.member("line", repair.line)
        }
      }
    }
  }

  private func write(_ omissions: [Omission], to json: inout JSONWriter<BufferSink>) throws {
    guard !omissions.isEmpty else { return }
    try json.array("omissions") { json throws in
      for omission in omissions {
        try json.object { json throws in
          try json.member("entry", omission.entry)
          try json.member("why", omission.reason)
        }
      }
    }
  }

  private func write(_ refusals: [Refusal], to json: inout JSONWriter<BufferSink>) throws {
    guard !refusals.isEmpty else { return }
    try json.array("refusals") { json throws in
      for refusal in refusals {
        try json.object { json throws in
          try json.member("entry", refusal.entry)
          try json.member("line", refusal.line)
          try json.member("why", refusal.problem.reason)
        }
      }
    }
  }
}
