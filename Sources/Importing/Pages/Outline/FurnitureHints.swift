import Markup

/// Names by which authors of pages mark what is not the article, and what is.
enum FurnitureHints {
  /// Whether an element is by its name, role, class or id a menu, a footer, a side column or the like.
  static func marks(_ element: Element) -> Bool {
    switch element.name {
    case "nav", "footer", "aside": return true
    case "html", "body", "main", "article": return false
    default: break
    }
    if let role = element["role"], ["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"].contains(role) {
      return true
    }
    let words = words(of: element)
    return !words.isDisjoint(with: furniture) && words.isDisjoint(with: content)
  }

  /// How much the names of an element speak for (above 0) or against its holding an article.
  static func favour(of element: Element) -> Double {
    let words = words(of: element)
    var favour = 0.0
    if !words.isDisjoint(with: content) { favour += 25 }
    if !words.isDisjoint(with: furniture) { favour -= 25 }
    switch element.name {
    case "article", "main": favour += 25
    case "ul", "ol", "dl", "li", "address", "form": favour -= 5
    default: break
    }
    return favour
  }

  /// The words of class and id in lower case, cut at marks, digits and capitals: `wpArtFuns-2` has `wp`, `art`, `funs`.
  static func words(of element: Element) -> Set<String> {
    let names = [element["class"], element["id"]].compactMap { $0 }.joined(separator: " ").prefix(300)
    var words: Set<String> = []
    var word = ""
    var wasLower = false
    for character in names {
      if !character.isLetter || (character.isUppercase && wasLower) {
        if !word.isEmpty { words.insert(word) }
        word = ""
      }
      if character.isLetter { word += character.lowercased() }
      wasLower = character.isLowercase
    }
    if !word.isEmpty { words.insert(word) }
    return words
  }

  private static let content: Set<String> = [
    "article", "arti", "content", "contents", "contenttext", "articlecontent", "main", "body", "post", "entry", "text", "story", "detail",
    "details", "news",
    "newscontent", "wznr", "zhengwen", "nr", "neirong",
  ]

  private static let furniture: Set<String> = [
    "nav", "navi", "navbar", "navigation", "menu", "menus", "topmenu", "mainmenu", "submenu", "dropdown", "footer", "foot", "footers",
    "bottom", "sidebar",
    "side", "aside", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "daohang", "weizhi", "share", "sharing", "sharebox", "social", "sns",
    "sharedaddy",
    "jiathis", "bdsharebuttonbox", "addthis", "comment", "comments", "disqus", "respond", "related", "recommend", "recommended",
    "recommendations",
    "pagination", "pager", "paging", "pages", "prevnext", "adjoin", "copyright", "banner", "ad", "ads", "advert", "advertisement",
    "sponsor", "cookie",
    "cookies", "consent", "login", "search", "searchbox", "toolbar", "widget", "widgets", "popup", "modal", "newsletter", "subscribe",
    "erweima", "qrcode",
    "qr", "ewm", "yqlj", "links", "friendlink", "skip", "masthead", "rightbar", "leftbar", "topbar", "toplink", "hotnews", "ranking",
  ]
}

extension FurnitureHints {
  /// Whether an element stands in a link to another page.
  static func isInLink(_ element: Element) -> Bool {
    element.ancestors.prefix(6).contains { $0.name == "a" && $0["href"] != nil }
  }
}
