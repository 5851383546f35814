import Foundation
import Markup
import Model

/// A file that a feed tells of, as it is written: lengths may be no numbers, types no types.
struct FeedFile {
  var url: WebAddress
  var type: String?
  var title: String?
  var length: String?
  var duration: String?
  var line: Int?

  /// What it is, by its type or else by its name.
  var mediaType: MediaType? { type.flatMap { MediaType($0) } ?? MediaType(fileName: url.path) }

  /// It as an attachment; what cannot be read of its numbers counts as unknown, and is among the repairs.
  var attachment: Attachment {
    Attachment(
      url: url, mediaType: mediaType ?? .unknown, title: title.flatMap { PlainText($0) },
      length: length.flatMap(Self.bytes),
      durationInSeconds: duration.flatMap(Self.seconds))
  }

  /// What of it makes no sense and is left out; an empty length and 0 are how feeds say that they do not know.
  var repairs: [Repair] {
    var wrong: [String] = []
    if let length, !length.allSatisfy({ $0.isWhitespace }), Self.bytes(length) == nil {
      wrong.append("its size, \(length.prefix(40)), is no number of bytes")
    }
    if let duration, !duration.allSatisfy({ $0.isWhitespace || $0 == "0" || $0 == ":" }), Self.seconds(duration) == nil {
      wrong.append("its duration, \(duration.prefix(40)), is no time")
    }
    return wrong.map { Repair("left out of \(url.string.prefix(200)): \($0)", line: line == 0 ? nil : line) }
  }

  private static func bytes(_ text: String) -> Int? {
    let number = Int(text.filter { $0 != "," && !$0.isWhitespace })
    return number.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// `754`, `12:34` or `1:02:03` (the duration of iTunes and Media RSS).
  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard (1...3).contains(parts.count) else { return nil }
    let total = parts.reduce(0.0) { $0 * 60 + ($1 ?? .nan) }
    return total.isFinite && (1...1e7).contains(total) ? Int(total) : nil
  }
}

/// Reads the pictures and files of an item: enclosures, Media RSS, iTunes.
enum FeedMedia {
  /// Adds them to an entry: the first picture as its lead image, what is no picture as an attachment.
  static func add(of item: Element, to entry: inout FeedEntry) {
    let duration = item.text(.itunes, "duration")
    let enclosed = item.children(.rss, "enclosure").compactMap { enclosure($0, duration: duration, of: &entry) }
    let contained = contents(of: item).compactMap { file($0, of: item, to: &entry) }
    let present = Set(entry.attachments.map(\.url))
    for file in (enclosed + contained).distinct(by: \.url) where !present.contains(file.url) {
      entry.attachments.append(file.attachment)
      entry.repairs += file.repairs
    }
    if entry.image == nil { entry.image = thumbnail(of: item, base: entry.base) }
    if entry.image == nil { takePicture(from: &entry) }
  }

  private static func enclosure(_ element: Element, duration: String?, of entry: inout FeedEntry) -> FeedFile? {
    guard let url = element["url"].flatMap({ entry.base.resolving($0) }) else {
      entry.repairs.append(Repair("left out an enclosure without an address", line: element.line))
      return nil
    }
    return FeedFile(url: url, type: element["type"], length: element["length"], duration: duration, line: element.line)
  }

  /// `media:content` of the item and of its groups; of a group, whose members are the same thing in other forms, the default or first.
  private static func contents(of item: Element) -> [Element] {
    let grouped = item.children(.media, "group").compactMap { group in
      let members = group.children(.media, "content")
      return members.first { $0["isDefault"] == "true" } ?? members.first
    }
    return item.children(.media, "content") + grouped
  }

  /// A file that is no picture; the first picture becomes the entry's lead image, others are files, too.
  private static func file(_ content: Element, of item: Element, to entry: inout FeedEntry) -> FeedFile? {
    guard let url = content["url"].flatMap({ entry.base.resolving($0) }) else { return nil }
    let title = content.text(.media, "title")
    let file = FeedFile(
      url: url, type: content["type"], title: title, length: content["fileSize"], duration: content["duration"], line: content.line)
    guard content["medium"] == "image" || file.mediaType?.topLevel == "image" else { return file }
    let image = Image(
      url: url, alt: (content.text(.media, "description") ?? title).flatMap { PlainText(FeedTitle.settled($0))?.string },
      credit: content.text(.media, "credit").flatMap { PlainText(FeedTitle.settled($0)) }, width: content["width"].flatMap { Int($0) },
      height: content["height"].flatMap { Int($0) }, mediaType: file.mediaType,
      length: content["fileSize"].flatMap { Int($0) })
    guard let lead = entry.image else {
      entry.image = image
      return nil
    }
    return lead.url == url ? nil : file
  }

  private static func thumbnail(of item: Element, base: WebAddress) -> Image? {
    let groups = item.children(.media, "group") + item.children(.media, "content")
    let element = ([item] + groups).lazy.compactMap { $0.children(.media, "thumbnail").first }.first
    if let element, let url = element["url"].flatMap({ base.resolving($0) }) {
      return Image(url: url, width: element["width"].flatMap { Int($0) }, height: element["height"].flatMap { Int($0) })
    }
    return item.children(.itunes, "image").first?["href"].flatMap { base.resolving($0) }.map { Image(url: $0) }
  }

  /// An enclosed picture is how many feeds give the lead image, because RSS has no other place for it.
  private static func takePicture(from entry: inout FeedEntry) {
    guard let index = entry.attachments.firstIndex(where: { $0.mediaType.topLevel == "image" }) else { return }
    let file = entry.attachments.remove(at: index)
    entry.image = Image(url: file.url, alt: file.title?.string, mediaType: file.mediaType, length: file.length)
  }
}
