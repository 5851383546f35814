import Foundation
import Importing
import Model
import Testing

@Suite struct LanguageDetectionTests {
  @Test(
    arguments: [
      ("The university has opened three centres for the study of rare earth and critical minerals.", "en"),
      ("Die Universität hat drei Zentren für die Forschung an seltenen Erden und kritischen Rohstoffen eröffnet.", "de"),
      ("L'université a ouvert trois centres pour l'étude des terres rares et des minéraux critiques dans la région.", "fr"),
      ("La universidad ha abierto tres centros para el estudio de las tierras raras y de los minerales críticos.", "es"),
      ("L'università ha aperto tre centri per lo studio delle terre rare e dei minerali critici nella regione.", "it"),
      ("A universidade abriu três centros para o estudo das terras raras e dos minerais críticos na região.", "pt"),
      ("De universiteit heeft drie centra geopend voor het onderzoek naar zeldzame aarden en kritieke mineralen.", "nl"),
      ("江西理工大学成立三个稀土与关键矿产卓越创新中心，推动学科交叉融合。", "zh-Hans"),
      ("江西理工大學成立三個稀土與關鍵礦產卓越創新中心，推動學科交叉融合。", "zh-Hant"),
      ("江西理工大学はレアアースと重要鉱物に関する三つの研究センターを設立した。", "ja"),
      ("장시이공대학교는 희토류와 핵심 광물에 관한 세 개의 혁신 센터를 설립했다.", "ko"),
      ("Университет открыл три центра по изучению редкоземельных металлов.", "ru"),
      ("افتتحت الجامعة ثلاثة مراكز لدراسة العناصر الأرضية النادرة والمعادن الحرجة.", "ar"),
      ("האוניברסיטה פתחה שלושה מרכזים לחקר מתכות נדירות ומינרלים חיוניים.", "he"),
    ])
  func aSentenceTellsItsLanguage(text: String, language: String) {
    #expect(LanguageDetection.language(of: text)?.language.string == language)
  }

  @Test(arguments: ["", "2025-10-02", "JXUST", "Notice", "公告", "XRF FTIR SEM-EDS pH 7.4 Nd2Fe14B", "😀😀😀"])
  func tooLittleTextTellsNothing(text: String) {
    #expect(LanguageDetection.language(of: text) == nil)
  }

  @Test func aSentenceIsNotStrongEvidenceButAPageIs() {
    let sentence = "The university has opened three centres for the study of rare earth and critical minerals. "
    #expect(LanguageDetection.language(of: sentence)?.isStrong == false)
    #expect(LanguageDetection.language(of: String(repeating: sentence, count: 5))?.isStrong == true)
  }

  @Test func englishWithChineseNamesIsEnglish() {
    let text =
      "Professor Li Hua (李华) of the School of Metallurgy (冶金工程学院) has been elected to the board of the society for his work on ores."
    #expect(LanguageDetection.language(of: text)?.language.string == "en")
  }

  @Test func chineseWithEnglishTermsIsChinese() {
    let text = "我校冶金工程学院李华教授团队在国际期刊 Journal of Rare Earths 发表关于 Nd-Fe-B 永磁材料的研究论文，引起广泛关注。"
    #expect(LanguageDetection.language(of: text)?.language.string == "zh-Hans")
  }
}
