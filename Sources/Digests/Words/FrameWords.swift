/// What the frame of a newsletter says, in each language that it speaks.
struct FrameWords: Hashable, Sendable {
  var readMore: String
  var unsubscribe: String
  var preferences: String
  var viewInBrowser: String
  var whyYouGetThis: String
  var inThisEdition: String
  var edition: String
  var by: String
  var links: String
  var thin: String

  init(_ language: FrameLanguage) {
    switch language {
    case .english: self = Self.english
    case .simplifiedChinese: self = Self.simplifiedChinese
    case .traditionalChinese: self = Self.traditionalChinese
    }
  }

  private init(
    readMore: String, unsubscribe: String, preferences: String, viewInBrowser: String, whyYouGetThis: String, inThisEdition: String,
    edition: String, by: String, links: String, thin: String
  ) {
    self.readMore = readMore
    self.unsubscribe = unsubscribe
    self.preferences = preferences
    self.viewInBrowser = viewInBrowser
    self.whyYouGetThis = whyYouGetThis
    self.inThisEdition = inThisEdition
    self.edition = edition
    self.by = by
    self.links = links
    self.thin = thin
  }

  private static let english = FrameWords(
    readMore: "Read more", unsubscribe: "Unsubscribe", preferences: "Change what you receive", viewInBrowser: "View in browser",
    whyYouGetThis: "You get this e-mail because you subscribed to it.", inThisEdition: "In this edition", edition: "No.", by: "By",
    links: "Links", thin: "A quiet week: this edition is short.")

  private static let simplifiedChinese = FrameWords(
    readMore: "阅读全文", unsubscribe: "退订", preferences: "更改订阅设置", viewInBrowser: "在浏览器中查看",
    whyYouGetThis: "您收到这封邮件，是因为您订阅了本通讯。", inThisEdition: "本期内容", edition: "期号", by: "作者：", links: "链接",
    thin: "本周消息不多，这一期较短。")

  private static let traditionalChinese = FrameWords(
    readMore: "閱讀全文", unsubscribe: "取消訂閱", preferences: "更改訂閱設定", viewInBrowser: "在瀏覽器中檢視",
    whyYouGetThis: "您收到這封郵件，是因為您訂閱了本通訊。", inThisEdition: "本期內容", edition: "期號", by: "作者：", links: "連結",
    thin: "本週消息不多，這一期較短。")
}
