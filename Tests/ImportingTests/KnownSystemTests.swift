import Markup
import Model
import Testing

@Suite struct KnownSystemTests {
  private let page = """
    <table class="winstyle12"><tr><td><a href="/">首页</a> <a href="/news.htm">新闻</a></td></tr></table>
    <form name="_newscontent_fromname">
      <div class="show"><h2>学校召开会议</h2><p class="article-info">2025年10月02日 10:32 点击:[<span id="dynclicks_wbnews_1_2"></span>]</p></div>
      <div id="vsb_content_2"><div class="v_news_content"><h1>一、时间</h1><p class="time">明天</p><p>正文</p></div></div>
      <div id="div_vote_id"></div>
    </form>
    """

  private let rules = KnownSystem.visualSiteBuilder.rules

  private func first(_ selectors: [String]) throws -> String? {
    let document = try HTMLParser.document(page)
    for css in selectors {
      if let element = document.select(try Selector(css)).first { return element.text }
    }
    return nil
  }

  @Test func theTitleIsNotAHeadingInsideTheText() throws {
    #expect(try first(rules.title) == "学校召开会议")
  }

  @Test func theDateIsTheLineAboveTheText() throws {
    #expect(try first(rules.date)?.hasPrefix("2025年10月02日 10:32") == true)
  }

  @Test func theBodyIsWhatTheEditorWrote() throws {
    #expect(try first(rules.body) == "一、时间明天正文")
  }

  @Test(arguments: KnownSystem.all)
  func everySelectorCanBeRead(system: KnownSystem) throws {
    let rules = system.rules
    for css in [system.mark] + rules.title + rules.date + rules.body + rules.author + rules.section + rules.remove {
      #expect(throws: Never.self) { try Selector(css) }
    }
  }

  @Test func noTwoSystemsShareAPreset() {
    #expect(Set(KnownSystem.all.map(\.preset)).count == KnownSystem.all.count)
  }
}
