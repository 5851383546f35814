import Foundation

/// The words by which the furniture of pages is known; all in lower case.
enum LinePhrases {
  /// What stands around such words without meaning anything.
  static let ornaments = CharacterSet(charactersIn: " []【】()（）「」<>《》«»‹›→←↑↓|｜·•*-–—_~#:：,，.。/\u{3000}\u{A0}")

  static let actions: Set<String> = [
    "关闭", "关闭窗口", "关闭本页", "关闭页面", "打印", "打印本页", "打印此页", "返回", "返回列表", "返回顶部", "返回首页", "返回上一页", "收藏", "收藏本页", "加入收藏", "分享", "分享到", "分享至",
    "评论文章", "我要评论", "推荐", "大", "中", "小", "字体", "字号", "保护视力色", "繁體", "close", "close window", "print", "print this page", "print page",
    "back", "go back", "back to top",
    "back to list", "back to news", "top", "return", "share", "share this", "share this page", "share this article", "share this story",
    "share on",
    "tweet", "email", "facebook", "twitter", "linkedin", "weibo", "wechat", "whatsapp", "reddit", "x", "copy link", "email this",
    "font size",
    "關閉", "關閉視窗", "列印", "友善列印", "回上頁", "fermer", "imprimer", "partager", "drucken", "teilen", "schließen", "nach oben",
  ]

  static let appendices: Set<String> = [
    "相关新闻", "相关文章", "相关链接", "相关阅读", "相关内容", "相关推荐", "推荐阅读", "延伸阅读", "最新文章", "热门文章", "热点新闻", "最新新闻", "友情链接", "快速链接", "我来说两句", "网友评论", "发表评论",
    "扫一扫", "相關新聞",
    "related", "related articles", "related news", "related posts", "related stories", "related links", "related content", "more news",
    "more stories",
    "latest news", "recent posts", "recent news", "you may also like", "read next", "recommended", "comments", "leave a comment",
    "leave a reply",
    "post a comment", "quick links", "useful links", "contact us", "follow us", "about the author", "articles similaires",
    "weitere artikel",
  ]

  static let counters = [
    "点击", "点击数", "点击量", "点击次数", "点击率", "浏览", "浏览量", "浏览次数", "阅读", "阅读量", "阅读次数", "阅读数", "访问量", "访问次数", "人气", "已下载", "點閱", "瀏覽", "views",
    "hits", "read", "clicks",
    "click count",
  ]

  static let breadcrumbs = [
    "当前位置", "您当前的位置", "您的位置", "您现在的位置", "您所在的位置", "你的位置", "你现在的位置", "所在位置", "现在位置", "位置：", "位置:", "首页>", "首页 >", "首页»", "首页 »", "首页 /",
    "首页/", "當前位置", "現在位置", "您的位置",
    "you are here", "your position", "your location", "location:", "current location", "current position", "home >", "home>", "home »",
    "home »", "home /",
    "home ›", "home →",
  ]

  static let today = ["今天是", "现在是", "现在时间", "当前时间", "今日是", "today is", "today:"]

  private static let neighbours = [
    "上一条", "下一条", "上一篇", "下一篇", "上一页", "下一页", "上一則", "下一則", "上一主题", "下一主题", "前一篇", "后一篇", "上篇", "下篇", "上条", "下条", "previous", "next",
    "prev", "older", "newer",
    "previous article", "next article", "previous post", "next post", "previous story", "next story", "previous page", "next page",
    "previous news",
    "next news", "last article", "last", "précédent", "suivant", "zurück", "weiter", "vorheriger artikel", "nächster artikel", "anterior",
    "siguiente",
  ]

  /// `上一条：…`, `Next: …`, or the word alone; `Next, the team will …` is running text, and so is a whole sentence behind `Next:`.
  static func isNeighbours(_ bare: String, isSentence: Bool) -> Bool {
    neighbours.contains { word in
      guard bare.hasPrefix(word), !(isSentence && word.utf8.count == word.count) else { return false }
      let rest = bare.dropFirst(word.count).drop { $0 == " " }
      guard let next = rest.first else { return true }
      let isHan = word.unicodeScalars.first.flatMap(Script.init) == .han
      return ":：>»→]】】[【".contains(next) || (isHan && "新闻没文".contains(next) && bare.count < 60)
    }
  }

  static func isImprint(_ bare: String) -> Bool {
    let isShort = TextWeight.weight(of: bare) <= 400
    guard isShort else { return false }
    if bare.contains("icp备") || bare.contains("icp 备") || bare.contains("公网安备") || bare.contains("备案号") { return true }
    let openings = [
      "copyright", "©", "(c) 20", "(c) 19", "版权所有", "版權所有", "all rights reserved", "powered by", "技术支持", "主办单位", "主办：", "主办:",
    ]
    return openings.contains { bare.hasPrefix($0) } || (bare.contains("all rights reserved") && bare.contains("©"))
  }

  /// Whether a line begins with one of these phrases, and the phrase ends there.
  static func starts(_ bare: String, with phrases: [String]) -> Bool {
    phrases.contains { phrase in
      guard bare.hasPrefix(phrase) else { return false }
      guard let next = bare.dropFirst(phrase.count).first, let last = phrase.last else { return true }
      return !(last.isASCII && last.isLetter && next.isLetter)
    }
  }

  /// Whether a line is made of such phrases and ornaments only: `【打印本页】【关闭窗口】`.
  static func isOnly(_ bare: String, _ phrases: Set<String>) -> Bool {
    if phrases.contains(bare) { return true }
    let parts = bare.split { part in part.unicodeScalars.allSatisfy { ornaments.contains($0) && $0 != " " } }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        let trimmed = part.trimmingCharacters(in: .whitespaces)
        return trimmed.isEmpty || phrases.contains(trimmed) || trimmed.split(separator: " ").allSatisfy { phrases.contains(String($0)) }
      }
  }
}
