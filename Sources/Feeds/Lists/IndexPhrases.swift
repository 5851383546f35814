import Model

/// The words of the index page: Chinese for a Chinese publication, English for every other.
struct IndexPhrases {
  /// What the link to the OPML list says.
  let allFeeds: String
  /// What a feed is, in one sentence, for those who meet the word here for the first time.
  let explanation: String
  private let feedsOf: @Sendable (String) -> String

  init(language: LanguageTag) {
    if language.primary == "zh" {
      allFeeds = "全部订阅源（OPML）"
      explanation = "订阅源让您的阅读器在新文章发表时自动收到它们：把下面的任一链接复制到您使用的阅读器即可。"
      feedsOf = { "\($0)：订阅源" }
    } else {
      allFeeds = "All feeds in one list (OPML)"
      explanation = "A feed brings new articles to your reader as they appear: copy one of the links below into the reader that you use."
      feedsOf = { "Feeds of \($0)" }
    }
  }

  /// The heading of the page.
  func heading(_ publication: PlainText) -> String { feedsOf(publication.string) }
}
