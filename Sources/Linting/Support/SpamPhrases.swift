/// Phrases that filters have learnt to count; one of them means nothing, several together do.
enum SpamPhrases {
  private static let all = [
    "100% free", "act now", "all natural", "apply now", "as seen on", "bargain", "be your own boss", "best price", "buy now", "call now",
    "cash bonus", "casino", "cheap", "click below", "congratulations", "credit card", "dear friend", "double your", "earn money",
    "exclusive deal", "extra income", "fast cash", "for free", "free access", "free gift", "free money", "free trial", "get paid",
    "guaranteed", "hurry up", "incredible deal", "instant", "limited time", "lose weight", "lowest price", "make money", "million dollars",
    "miracle", "money back", "no cost", "no obligation", "no strings attached", "offer expires", "once in a lifetime", "only today",
    "order now",
    "risk free", "risk-free", "satisfaction guaranteed", "save big", "special promotion", "this isn't spam", "this is not spam", "urgent",
    "viagra", "weight loss", "winner", "work from home", "you have been selected", "you won", "免费领取", "恭喜您", "点击领取", "中奖", "限时", "赚钱",
    "优惠券", "发票", "贷款", "最低价",
  ]

  /// Those that stand in a text in lower case.
  static func found(in text: String) -> [String] {
    all.filter { phrase in
      guard let place = text.firstRange(of: phrase) else { return false }
      if !phrase.utf8.allSatisfy({ $0 < 128 }) { return true }
      let before = place.lowerBound == text.startIndex ? " " : text[text.index(before: place.lowerBound)]
      let behind = place.upperBound == text.endIndex ? " " : text[place.upperBound]
      return !before.isLetter && !behind.isLetter
    }
  }
}
