import Model

/// The words of the pages: Chinese for what is in Chinese, English for everything else.
struct PagePhrases {
  /// What the link to the OPML list says.
  let allFeeds: String
  /// What a feed is, in one sentence, for those who meet the word here for the first time.
  let explanation: String
  /// The heading over what a feed is.
  let whatThisIs: String
  /// What a feed is, and what to do with the addresses below.
  let howToFollow: String
  /// What the button beside an address says, before and after.
  let copy: String
  let copied: String
  /// The heading over the list of articles.
  let newestArticles: String
  /// What stands there when there are none.
  let noArticles: String
  /// What the link to the newsletters that were sent says.
  let pastNewsletters: String
  private let feedsOf: @Sendable (String) -> String
  private let fields: [SelectionField: String]
  private let addressToCopy: @Sendable (String) -> String
  private let dayInWords: @Sendable (CivilTime) -> String

  init(language: LanguageTag) {
    if language.primary == "zh" {
      allFeeds = "全部订阅源（OPML）"
      explanation = "订阅源让您的阅读器在新文章发表时自动收到它们：把下面的任一链接复制到您使用的阅读器即可。"
      whatThisIs = "这是一个订阅源"
      howToFollow = "订阅源让阅读器（一种应用程序）在新文章发表时自动收到它们，无需注册，也不必留下邮箱。把下面的任一地址复制到您使用的阅读器即可。"
      (copy, copied) = ("复制", "已复制")
      newestArticles = "最新文章"
      noArticles = "暂无文章。"
      pastNewsletters = "往期通讯"
      feedsOf = { "\($0)：订阅源" }
      fields = [.tag: "按标签", .author: "按作者", .section: "按栏目", .language: "按语言"]
      addressToCopy = { "这是一个订阅源：把地址 \($0) 复制到阅读器，即可在新文章发表时自动收到它们。" }
      dayInWords = { "\($0.year)年\($0.month)月\($0.day)日" }
    } else {
      allFeeds = "All feeds in one list (OPML)"
      explanation = "A feed brings new articles to your reader as they appear: copy one of the links below into the reader that you use."
      whatThisIs = "This is a feed"
      howToFollow =
        "A feed brings new articles to a feed reader, an app on your phone or computer, as they appear. You need no account and leave no "
        + "e-mail address: copy one of these addresses into the reader that you use."
      (copy, copied) = ("Copy", "Copied")
      newestArticles = "Newest articles"
      noArticles = "No articles yet."
      pastNewsletters = "Past newsletters"
      feedsOf = { "Feeds of \($0)" }
      fields = [.tag: "By tag", .author: "By author", .section: "By section", .language: "By language"]
      addressToCopy = { "This is a feed. Copy its address, \($0), into a feed reader, and new articles come to you as they appear." }
      dayInWords = { "\($0.day) \($0.monthName) \($0.year)" }
    }
  }

  /// The heading of the page that lists the feeds.
  func heading(_ publication: PlainText) -> String { feedsOf(publication.string) }

  /// The heading over the feeds that there are for each value of a field.
  func heading(_ field: SelectionField) -> String { fields[field] ?? field.rawValue }

  /// What a feed says to people who look at its bare text.
  func comment(_ address: String) -> String { addressToCopy(address) }

  /// `2 Oct 2025` or `2025年10月2日`.
  func day(_ time: CivilTime) -> String { dayInWords(time) }
}
