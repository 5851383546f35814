import Markup
import Model

/// What an export says once for all of its posts: the site, the people, the files.
struct WordPressSite {
  /// The site as a feed says itself.
  let head: FeedHead
  /// The names to show of the accounts, by the names that they log in with.
  private let names: [String: String]
  /// The pictures and files, by their numbers.
  private let files: [String: Image]

  /// Reads the channel of an export.
  init(_ channel: Element, address: WebAddress) {
    let page = (channel.text(.rss, "link") ?? channel.text(.wordPress, "base_blog_url")).flatMap { address.resolving($0) }
    head = FeedHead(
      title: channel.text(.rss, "title").flatMap { PlainText(FeedTitle.settled($0)) }, base: page ?? address,
      language: channel.text(.rss, "language"))
    names = Self.names(in: channel)
    files = Self.files(in: channel, base: page ?? address)
  }

  /// Who wrote a post, by the account's name.
  ///
  /// The accounts' e-mail addresses were never public, and stay behind.
  func author(account: String) -> Author? {
    FeedAuthor(name: names[account] ?? account).map { Author(name: $0.author.name) }
  }

  /// The picture of a number.
  func picture(_ number: String) -> Image? { files[number] }

  private static func names(in channel: Element) -> [String: String] {
    var names: [String: String] = [:]
    for author in channel.children(.wordPress, "author") {
      let parts = [author.text(.wordPress, "author_first_name"), author.text(.wordPress, "author_last_name")].compactMap { $0 }
      let whole = parts.isEmpty ? nil : parts.joined(separator: " ")
      if let account = author.text(.wordPress, "author_login") { names[account] = author.text(.wordPress, "author_display_name") ?? whole }
    }
    return names
  }

  private static func files(in channel: Element, base: WebAddress) -> [String: Image] {
    var files: [String: Image] = [:]
    for item in channel.children(.rss, "item") where item.text(.wordPress, "post_type") == "attachment" {
      guard let number = item.text(.wordPress, "post_id"), let url = item.text(.wordPress, "attachment_url").flatMap({ base.resolving($0) })
      else { continue }
      files[number] = Image(url: url, alt: WordPressPost.value(of: "_wp_attachment_image_alt", in: item))
    }
    return files
  }
}
