import Markup
import Model

/// The words that lists have for a choice, folded as headings are.
enum ChoiceCell {
  static let frequencies: [String: Subscription.Frequency] = table([
    (.eachEdition, "eachedition each every everyedition weekly all wöchentlich jedeausgabe 每期 每周 每週"),
    (.monthly, "monthly month monatlich 每月 月"),
  ])

  static let formats: [String: Subscription.Format] = table([
    (.html, "html rich 网页"), (.text, "text plain plaintext txt nurtext 纯文本 文本"),
  ])

  /// Whoever does not get mail where the list comes from is one who left, whatever the reason was.
  static let statuses: [String: Subscription.Status] = table([
    (.confirmed, "subscribed active confirmed enabled member true yes y 1 ja aktiv bestätigt abonniert 是 已订阅 已确认 有效 正常"),
    (.pending, "pending unconfirmed notconfirmed waiting unbestätigt offen 待确认 未确认"),
    (
      .unsubscribed,
      """
      unsubscribed nonsubscribed notsubscribed optedout optout left cancelled canceled inactive disabled cleaned bounced hardbounced \
      undeliverable blocked blocklisted blacklisted suppressed complained spam deleted archived false no n 0 nein abgemeldet inaktiv \
      gesperrt 否 退订 已退订 取消 已取消 无效 拒收
      """
    ),
  ])

  private static func table<Value>(_ words: [(Value, String)]) -> [String: Value] {
    Dictionary(uniqueKeysWithValues: words.flatMap { value, words in words.split(separator: " ").map { (String($0), value) } })
  }
}

/// The language that a cell names.
enum LanguageCell {
  /// Reads a tag, also as systems write it (`zh_CN`, `en_US.UTF-8`), or the name of a language.
  static func language(_ text: String) -> LanguageTag? {
    // No name of a language is so short in letters of Latin script.
    if text.utf8.count == 2 { return LanguageTag(text) }
    if let tag = names[ListColumn.folded(text)] { return LanguageTag(tag) }
    let tag = text.prefix { $0 != "." && $0 != "@" }
    return LanguageTag(tag.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-"))
  }

  private static let names: [String: String] = [
    "english": "en", "englisch": "en", "英文": "en", "英语": "en", "英語": "en", "chinese": "zh", "chinesisch": "zh", "中文": "zh",
    "汉语": "zh", "漢語": "zh", "zhcn": "zh-Hans", "zhsg": "zh-Hans", "zhtw": "zh-Hant", "zhhk": "zh-Hant", "simplifiedchinese": "zh-Hans",
    "chinesesimplified": "zh-Hans", "简体中文": "zh-Hans", "中文简体": "zh-Hans", "简体": "zh-Hans", "traditionalchinese": "zh-Hant",
    "chinesetraditional": "zh-Hant", "繁體中文": "zh-Hant", "繁体中文": "zh-Hant", "繁體": "zh-Hant", "繁体": "zh-Hant", "german": "de",
    "deutsch": "de", "德语": "de", "德文": "de", "french": "fr", "französisch": "fr", "français": "fr", "法语": "fr", "spanish": "es",
    "spanisch": "es", "español": "es", "西班牙语": "es", "japanese": "ja", "japanisch": "ja", "日本語": "ja", "日语": "ja", "korean": "ko",
    "koreanisch": "ko", "한국어": "ko", "韩语": "ko", "russian": "ru", "russisch": "ru", "русский": "ru", "俄语": "ru", "arabic": "ar",
    "arabisch": "ar", "العربية": "ar", "阿拉伯语": "ar",
  ]
}

/// The order in which a person's names are written.
enum NameOrder {
  /// First and last name as one: in Chinese characters the last name stands in front, without a space.
  static func joined(_ firstAndLast: [String]) -> String? {
    guard firstAndLast.count == 2 else { return firstAndLast.first }
    let isChinese = firstAndLast.allSatisfy { $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) }
    return isChinese ? firstAndLast[1] + firstAndLast[0] : firstAndLast.joined(separator: " ")
  }
}
