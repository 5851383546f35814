/// What a column of a list of subscribers can say.
public enum ListColumn: String, Hashable, Sendable, CaseIterable {
  case email, name
  case firstName = "first-name"
  case lastName = "last-name"
  case language, topics, frequency, format
  /// Whether somebody is subscribed, by the words of the system that the list comes from.
  case status
  /// When somebody left that system; whoever has anything here did.
  case left

  /// The column that a heading means, in English, Chinese or German, whatever its case, spaces and punctuation.
  init?(heading: String) {
    guard let column = Self.meanings[Self.folded(heading)] else { return nil }
    self = column
  }

  /// A heading as it is compared: its letters and digits, in lower case.
  static func folded(_ heading: String) -> String {
    if heading.utf8.allSatisfy({ ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }) { return heading.lowercased() }
    return String(
      String.UnicodeScalarView(
        heading.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  private static let meanings: [String: ListColumn] = Dictionary(
    uniqueKeysWithValues: headings.flatMap { column, headings in headings.split(separator: " ").map { (String($0), column) } })

  /// What systems and people write above such a column.
  private static let headings: [(ListColumn, String)] = [
    (
      .email,
      """
      email emailaddress emailid mail mailaddress subscriberemail emailadresse mailadresse 邮箱 邮箱地址 电子邮箱 电子邮箱地址 电子邮件 \
      电子邮件地址 邮件 邮件地址 电邮 email地址 郵箱 電子郵件 電子郵箱 電郵
      """
    ),
    (.name, "name fullname displayname membername vollständigername anzeigename 姓名 名字 名称 名稱 全名"),
    (.firstName, "firstname first givenname forename fname vorname 名"),
    (.lastName, "lastname last surname familyname lname nachname familienname 姓 姓氏"),
    (.language, "language lang locale preferredlanguage sprache 语言 語言 语种"),
    (.topics, "topics topic interests themen thema interessen 主题 話題 话题 兴趣"),
    (.frequency, "frequency häufigkeit 频率 頻率"),
    (.format, "format emailtype emailformat mailformat 格式"),
    (.status, "status state subscriptionstatus memberstatus subscribed subscribedtoemails abonniert 状态 狀態 订阅状态 是否订阅"),
    (
      .left,
      """
      unsubtime unsubscribedat unsubscribetime unsubscribedate unsubscribeddate optouttime optoutdate cleantime cleanedat deletedat \
      abgemeldetam 退订时间 退订日期
      """
    ),
  ]
}
