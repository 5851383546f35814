import Model

/// Simplified and traditional Chinese, told by the characters that only one of them has.
enum ChineseScript {
  /// `zh-Hans` or `zh-Hant`; plain `zh` when the text has nothing to tell them apart by.
  static func language(of text: String, isStrong: Bool) -> DetectedLanguage? {
    let isSimplified = text.unicodeScalars.count { simplified.contains($0) }
    let isTraditional = text.unicodeScalars.count { traditional.contains($0) }
    let tag = isSimplified == isTraditional ? "zh" : isSimplified > isTraditional ? "zh-Hans" : "zh-Hant"
    return LanguageTag(tag).map { DetectedLanguage($0, isStrong: isStrong) }
  }

  /// The script that a tag names or implies, `Hans` or `Hant`; nil when it does not, or is not Chinese.
  static func script(of tag: LanguageTag) -> String? {
    let subtags = Set(tag.string.split(separator: "-"))
    guard tag.primary == "zh" else { return nil }
    if !subtags.isDisjoint(with: ["Hant", "TW", "HK", "MO"]) && !subtags.contains("Hans") { return "Hant" }
    return subtags.isDisjoint(with: ["Hans", "CN", "SG"]) ? nil : "Hans"
  }

  private static let simplified = Set(
    """
    国学会们这说时对发实书东车长门见马为来个过还进动问间业产经济关开从区华单历师应总战电话设计认议记让论试该语请读课谁调谈质费资赛转轮软边达运选适\
    钱铁银错队阳际难顾题类飞验鱼龙结续网级约红组织统继维综绿罗联节药获营虽补观觉视规务办劳势医协参双变员响园图场坚头奖妇孙宝审导将广张当录态怀报担\
    择据换数断无旧显术机条极构树样标检权气汉沟湾满灵点热状独环现确礼种稳笔简粮
    """.unicodeScalars)

  private static let traditional = Set(
    """
    國學會們這說時對發實書東車長門見馬為來個過還進動問間業產經濟關開從區華單歷師應總戰電話設計認議記讓論試該語請讀課誰調談質費資賽轉輪軟邊達運選適\
    錢鐵銀錯隊陽際難顧題類飛驗魚龍結續網級約紅組織統繼維綜綠羅聯節藥獲營雖補觀覺視規務辦勞勢醫協參雙變員響園圖場堅頭獎婦孫寶審導將廣張當錄態懷報擔\
    擇據換數斷無舊顯術機條極構樹樣標檢權氣漢溝灣滿靈點熱狀獨環現確禮種穩筆簡糧
    """.unicodeScalars)
}
