import Model

/// What a correction says of itself until an editor says it better.
struct CorrectionWords {
  /// The heading above what was changed.
  var corrected: PlainText
  /// The heading above what was taken back.
  var withdrawn: PlainText
  /// What stands under the headline of something that was taken back.
  var teaser: PlainText
  /// What the subject line starts with; the newsletter's title follows.
  var subject: String
  /// What stands above the list of editions.
  var intro: String

  private init(corrected: StaticString, withdrawn: StaticString, teaser: StaticString, subject: String, intro: String) {
    self.corrected = PlainText(known: corrected)
    self.withdrawn = PlainText(known: withdrawn)
    self.teaser = PlainText(known: teaser)
    self.subject = subject
    self.intro = intro
  }

  /// The words of a language.
  init(_ language: FrameLanguage) {
    switch language {
    case .english:
      self.init(
        corrected: "Corrected", withdrawn: "Withdrawn", teaser: "We have withdrawn this article.", subject: "Correction: ",
        intro:
          "You get this message because these articles stood in an edition that we sent you, and have been corrected or withdrawn since:")
    case .simplifiedChinese:
      self.init(
        corrected: "更正", withdrawn: "撤回", teaser: "本文已撤回。", subject: "更正：", intro: "以下文章曾刊登于我们发送给您的往期内容，现已更正或撤回：")
    case .traditionalChinese:
      self.init(
        corrected: "更正", withdrawn: "撤回", teaser: "本文已撤回。", subject: "更正：", intro: "以下文章曾刊登於我們寄給您的往期內容，現已更正或撤回：")
    case .arabic:
      self.init(
        corrected: "تصحيح", withdrawn: "سحب", teaser: "سحبنا هذا المقال.", subject: "تصحيح: ",
        intro: "تصلك هذه الرسالة لأن المقالات التالية وردت في عدد أرسلناه إليك، ثم صُحِّحت أو سُحبت:")
    case .hebrew:
      self.init(
        corrected: "תיקון", withdrawn: "הוסר", teaser: "הסרנו את הכתבה הזאת.", subject: "תיקון: ",
        intro: "הודעה זו נשלחה אליך כי הכתבות הבאות הופיעו בגיליון ששלחנו אליך, ומאז תוקנו או הוסרו:")
    }
  }
}
