import Markup
import Model

/// The language of an article: what the document states, unless its text plainly says otherwise.
struct LanguageChoice {
  var language: LanguageTag
  /// Whether it comes from looking at the text.
  var wasDetected: Bool
  /// What is to be reported, when a statement was overruled.
  var repair: Repair?

  /// Chooses for a text without markup.
  ///
  /// Many sites in English run on a template made for Chinese, and say `lang="zh-CN"` on each page: a statement counts only
  /// as long as a long and clear text does not contradict it.
  /// - Parameters:
  ///   - stated: what the document says of itself.
  ///   - context: the source's default counts as a statement; the publication's language is for text too short to tell.
  init(stated: LanguageTag?, text: String, in context: ImportContext) {
    let detected = LanguageDetection.language(of: text)
    guard let claimed = stated ?? context.source.defaults.language else {
      self.init(language: detected?.language ?? context.publicationLanguage, wasDetected: detected != nil)
      return
    }
    guard let detected, detected.isStrong, Self.contradicts(detected.language, claimed) else {
      self.init(language: claimed, wasDetected: false)
      return
    }
    let claimant = stated == nil ? "the source's default language is" : "the document says its language is"
    let repair = Repair("\(claimant) \(claimed), but the text is \(detected.language), which was taken")
    self.init(language: detected.language, wasDetected: true, repair: repair)
  }

  private init(language: LanguageTag, wasDetected: Bool, repair: Repair? = nil) {
    self.language = language
    self.wasDetected = wasDetected
    self.repair = repair
  }

  /// Whether two tags cannot both be true; a language that detection does not know may be any in Latin letters.
  private static func contradicts(_ detected: LanguageTag, _ claimed: LanguageTag) -> Bool {
    if detected.primary == claimed.primary {
      let scripts = (ChineseScript.script(of: detected), ChineseScript.script(of: claimed))
      if case (let left?, let right?) = scripts { return left != right }
      return false
    }
    let isDetectedInLatin = StopWords.languages.contains(detected.primary)
    let isClaimKnown = StopWords.languages.contains(claimed.primary) || otherScripts.contains(claimed.primary)
    return isClaimKnown || !isDetectedInLatin
  }

  private static let otherScripts: Set<String> = ["zh", "ja", "ko", "ru", "uk", "ar", "fa", "ur", "he", "el", "th", "hi"]
}
