import Foundation
import Importing
import Markup
import Model
import Testing

/// Ways in which the sites of universities lay out the same few parts; none of them needs rules.
@Suite struct CampusPageTests {
  private let text = "为方便广大师生，图书馆决定自下周起延长开放时间，各阅览室每日开放至二十三时，周末照常。"

  @Test func aTitleInAPlainBoxIsFoundByTheDocumentTitle() throws {
    let article = try article(
      """
      <html><head><title>图书馆延长开放时间的通知-某某大学教务处</title></head><body><div class="wa1200w"><div class="dqwz">当前位置：<a href="/">首页</a> &gt;&gt; \
      <a href="/tz.htm">通知</a> &gt;&gt; 正文</div><div class="conth"><form name="_newscontent_fromname"><div class="conth1">图书馆延长开放时间的通知</div>
      <div class="conthsj">日期： 2021-09-01 &nbsp; &nbsp; &nbsp;信息来源： 党政办公室 &nbsp; &nbsp; &nbsp;点击数:<script>_showDynClicks("wbnews", 1768654345, 28935)</script></div>
      <div id="vsb_content"><div class="v_news_content"><p>\(text)</p></div></div></form></div></div></body></html>
      """)
    #expect(article.title.string == "图书馆延长开放时间的通知")
    #expect(article.publishedText == "2021-08-31T16:00:00Z")
    #expect(article.authors.map(\.name.string) == ["党政办公室"])
    #expect(article.section?.string == "通知")
    #expect(try article.texts() == [text])
  }

  @Test func labelsAndValuesInCellsOfTheirOwn() throws {
    let article = try article(
      """
      <html><head><title>资产清查的通知</title></head><body><div class="content"><table><tr><td align="center"><span class="Head">资产清查的通知</span></td></tr>
      <tr><td><span style="font-weight:bold;">创建时间：&nbsp;&nbsp;</span><span>2025/09/22</span>&nbsp;<font face=""><span>周宁</span>&nbsp;<font><span>浏览次数：</span></font>\
      <span><script>_showDynClicks("wbnews", 1, 6432)</script></span></font></td></tr></table>
      <div id="vsb_content_100"><div class="v_news_content"><div><div><p class="vsbcontent_start">各学院（部门）：</p><p>\(text)</p></div></div></div></div>
      <p>上一条：<a href="6142.htm">关于无线网络升级的通知</a></p></div></body></html>
      """)
    #expect(article.title.string == "资产清查的通知")
    #expect(article.publishedText == "2025-09-21T16:00:00Z")
    #expect(try article.texts() == ["各学院（部门）：", text])
  }

  @Test func attachmentsInAListBehindTheText() throws {
    let article = try article(
      """
      <html><head><title>补考安排</title></head><body><div class="content"><div class="content-title"><h3>补考安排</h3><i>发布日期：2025-05-20　　 　点击量：12</i></div>
      <div class="content-con"><div id="vsb_content"><div class="v_news_content"><p>\(text)</p></div></div>
      <ul style="list-style-type:none;"><li>附件【<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&amp;wbfileid=A1">安排表.xls</a>】已下载<span>3</span>次</li>\
      <li>附件【<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&amp;wbfileid=B2">考场.rar</a>】已下载<span>1</span>次</li></ul></div></div></body></html>
      """)
    #expect(article.publishedText == "2025-05-19T16:00:00Z")
    #expect(article.attachments.map(\.title?.string) == ["安排表.xls", "考场.rar"])
    #expect(article.attachments.map(\.mediaType.string) == ["application/vnd.ms-excel", "application/octet-stream"])
    #expect(!article.content.html.contains("已下载"))
  }

  @Test func aNoticeThatIsAScanInAViewerIsALinkToIt() throws {
    let webPlus = try article(
      """
      <h1 class="arti_title">暑期工作安排</h1><p class="arti_metas">发布时间：2025-07-01</p><div class="wp_articlecontent"><p><span class="wp_pdf_player" \
      pdfsrc="/_upload/a/file.pdf" sudyfile-attr="{'title':'暑期工作安排.pdf'}"></span></p></div>
      """)
    #expect(webPlus.content.html.contains(#"<a href="https://www.example.edu/_upload/a/file.pdf">暑期工作安排.pdf</a>"#))
    #expect(webPlus.attachments.map(\.mediaType.string) == ["application/pdf"])
    let visual = try article(
      """
      <h1>造价信息</h1><div>时间：2025-04-20</div><div class="v_news_content"><p><script>showVsbpdfIframe("/__local/1/2.pdf","100%","600","0","border",[]);</script></p></div>
      """)
    #expect(visual.content.html.contains(#"href="https://www.example.edu/__local/1/2.pdf""#))
  }

  @Test func aSiteNameBeforeTheTitleOrASubtitleBehindItIsNotTheTitle() throws {
    let article = try article(
      """
      <html><head><title>学校召开教学工作会议_学校要闻_某某大学</title></head><body><h1>某某大学</h1><div class="article"><h2>学校召开教学工作会议</h2><h3>聚焦质量提升</h3>
      <p>2025-03-05 08:30:00 | 作者：陈静 | 编辑：刘洋 | 阅读：99</p><p>\(text)</p><p>\(text)会议由校长主持，各学院负责人参加，并作了交流发言。</p></div></body></html>
      """)
    #expect(article.title.string == "学校召开教学工作会议")
    #expect(article.publishedText == "2025-03-05T00:30:00Z")
    #expect(article.authors.map(\.name.string) == ["陈静"])
    #expect(try article.texts(["p"]).count == 2)
  }

  @Test func rulesOfTheSourceGoBeforeEverythingElse() throws {
    let rules = PageRules(title: [".real"], date: [".when"], body: [".story"], author: [".who"], section: [".where a"], remove: [".note"])
    let article = try article(
      """
      <html><head><title>Wrong</title><meta property="og:title" content="Also wrong"><meta property="article:published_time" content="2001-01-01"></head><body><h1>Wrong</h1>
      <b class="real">The Real Title of It</b><i class="when">Issued: 3 May 2025</i><i class="who">Ida Poll</i><p class="where"><a>Arts</a></p>
      <div class="story">A first line that is part of it.<p class="note">A note that is not.</p><p>A second line.</p></div></body></html>
      """, in: .sample(kind: .pages(rules), zone: "UTC"))
    #expect(article.title.string == "The Real Title of It")
    #expect(article.publishedText == "2025-05-03T00:00:00Z")
    #expect(article.authors.map(\.name.string) == ["Ida Poll"])
    #expect(article.section?.string == "Arts")
    #expect(article.content.html.contains("A first line that is part of it."))
    #expect(!article.content.html.contains("A note"))
  }

  @Test func aRuleThatFindsNothingIsReported() throws {
    let rules = PageRules(date: [".nowhere"])
    let article = try article(
      "<h1>A Headline of Some Length</h1><p>2 May 2025</p><p>A paragraph that says something, and at length.</p>",
      in: .sample(kind: .pages(rules)))
    #expect(article.published != nil)
    #expect(article.repairs.contains { $0.message == "the rules for `date` find no date; it was looked for elsewhere" })
  }

  @Test func aSourcesDefaultsFillWhatThePageLeavesOpen() throws {
    let defaults = SourceDefinition.Defaults(
      section: PlainText("News"), authors: [Author(name: try #require(PlainText("Press Office")))],
      tags: [try #require(PlainText("campus"))],
      baseURL: WebAddress("https://www.example.edu/en/"))
    let article = try article(
      "<h1>A Headline of Some Length</h1><p>2 May 2025 Source: The Gazette</p><p>A paragraph, with <a href='b.htm'>a link</a>, at length.</p>",
      named: "2025/a.htm", in: .sample(defaults: defaults))
    #expect(article.section?.string == "News")
    #expect(article.authors.map(\.name.string) == ["Press Office"])
    #expect(article.tags.map(\.string) == ["campus"])
    #expect(article.url?.string == "https://www.example.edu/en/2025/a.htm")
    #expect(article.content.html.contains("https://www.example.edu/en/2025/b.htm"))
  }
}
