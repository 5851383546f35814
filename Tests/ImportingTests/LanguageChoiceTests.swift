import Foundation
import Markup
import Model
import Testing

@testable import Importing

@Suite struct LanguageChoiceTests {
  private let english = String(
    repeating: "The university has opened three centres for the study of rare earth and of critical minerals in the region. ", count: 4)

  @Test func aTemplateForChineseDoesNotMakeEnglishChinese() throws {
    let choice = LanguageChoice(stated: LanguageTag("zh-CN"), text: english, in: try .sample())
    #expect(choice.language.string == "en")
    #expect(choice.wasDetected)
    #expect(choice.repair?.message == "the document says its language is zh-CN, but the text is en, which was taken")
  }

  @Test func aStatementThatMayBeTrueIsKept() throws {
    let british = LanguageChoice(stated: LanguageTag("en-GB"), text: english, in: try .sample())
    #expect(british.language.string == "en-GB")
    #expect(!british.wasDetected)
    let unknown = LanguageChoice(stated: LanguageTag("cy"), text: english, in: try .sample())
    #expect(unknown.language.string == "cy")
  }

  @Test func aShortTextContradictsNobody() throws {
    let choice = LanguageChoice(stated: LanguageTag("zh-CN"), text: "Notice of the library", in: try .sample())
    #expect(choice.language.string == "zh-CN")
  }

  @Test func withoutAStatementTheTextDecidesAndThenThePublication() throws {
    #expect(LanguageChoice(stated: nil, text: english, in: try .sample(language: "zh-Hans")).language.string == "en")
    let short = LanguageChoice(stated: nil, text: "RE-2025", in: try .sample(language: "zh-Hans"))
    #expect(short.language.string == "zh-Hans")
    #expect(!short.wasDetected)
  }

  @Test func traditionalTextOnASimplifiedTemplateIsTraditional() throws {
    let text = String(repeating: "江西理工大學成立三個稀土與關鍵礦產卓越創新中心，推動學科交叉融合。", count: 4)
    #expect(LanguageChoice(stated: LanguageTag("zh-CN"), text: text, in: try .sample()).language.string == "zh-Hant")
    #expect(LanguageChoice(stated: LanguageTag("zh-TW"), text: text, in: try .sample()).language.string == "zh-TW")
  }
}
