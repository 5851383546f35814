import Foundation
import Importing
import Model
import TestSupport
import Testing

struct ListPageTests {
  private func read(
    _ html: String, at address: String = "https://www.uni.example/xw/list.htm", rules: ListRules = ListRules(), number: Int = 1
  )
    throws -> ListPage
  {
    try ListPage.read(
      SourceDocument(name: address, bytes: Data(html.utf8), contentType: "text/html; charset=utf-8"), rules: rules, number: number)
  }

  /// A list page as VisualSiteBuilder makes them: menus, a side column of popular pieces, the list with dates, and a pager.
  private static let visualSiteBuilder = """
    <html><head><title>学校新闻-示例大学</title></head><body>
    <div class="header"><ul class="nav"><li><a href="../index.htm">首页</a></li><li><a href="../xxgk.htm">学校概况</a></li>
    <li><a href="../jgsz.htm">机构设置</a></li><li><a href="../info/1001/1.htm">招生就业工作办公室主页</a></li></ul></div>
    <div class="left"><ul><li><a href="xxyw.htm">学校要闻</a></li><li><a href="mtbd.htm">媒体报道</a></li><li><a href="tzgg.htm">通知公告</a></li></ul></div>
    <div class="list_right"><ul class="news">
    <li id="line_u8_0" class="odd"><span>2026-11-20</span><a href="../info/1035/2345.htm" title="学校举行第十五届运动会开幕式">学校举行第十五届运动会开幕式</a></li>
    <li id="line_u8_1" class="even"><span>2026-11-18</span><a href="../info/1035/2344.htm">我校稀土学院在国际会议上作特邀报告</a></li>
    <li id="line_u8_2" class="odd last"><span>11-16</span><a href="../info/1035/2343.htm">图书馆延长开放时间</a></li>
    <li id="line_u8_3"><span>2026-11-15</span><a href="https://mp.weixin.qq.com/s/abc">学校举行第十五届运动会开幕式预告</a></li>
    </ul>
    <div class="pb_sys_common"><span class="p_pages"><span class="p_first_d">首页</span><span class="p_prev_d">上页</span>
    <span class="p_no_d">1</span><span class="p_no"><a href="list/3.htm">2</a></span><span class="p_no"><a href="list/2.htm">3</a></span>
    <span class="p_next p_fun"><a href="list/3.htm">下页</a></span><span class="p_last p_fun"><a href="list/1.htm">尾页</a></span></span></div></div>
    <div class="footer"><a href="https://beian.example/">赣ICP备05000000号</a></div></body></html>
    """

  @Test func theListOfAVisualSiteBuilderIsToldFromItsMenus() throws {
    let page = try read(Self.visualSiteBuilder)
    #expect(page.articles.map(\.path) == ["/info/1035/2345.htm", "/info/1035/2344.htm", "/info/1035/2343.htm"])
    #expect(page.next?.string == "https://www.uni.example/xw/list/3.htm")
  }

  @Test func aSelectorForLinksWinsAndLinksElsewhereAreCounted() throws {
    let page = try read(Self.visualSiteBuilder, rules: ListRules(links: [".nothing", ".news"], next: [".p_last"]))
    #expect(page.articles.count == 3)
    #expect(page.linksElsewhere == 1)
    #expect(page.next?.path == "/xw/list/1.htm")
  }

  @Test func teasersWithPicturesAndReadMoreAreOneArticleEach() throws {
    let item = { (slug: String, title: String) in
      """
      <article class="post"><a href="/2026/11/\(slug)/"><img src="a.jpg" alt=""></a><h2><a href="/2026/11/\(slug)/">\(title)</a></h2>
      <p>Posted on 20 November 2026 in <a href="/category/news/">News</a></p><p>Some words.
      <a class="more" href="/2026/11/\(slug)/#more">Read more</a></p></article>
      """
    }
    let page = try read(
      """
      <html><head><link rel="next" href="/page/2/"></head><body><nav><a href="/">Home</a><a href="/about/">About the University</a></nav>
      <main>\(item("a", "A new laboratory for recycling magnets opens"))\(item("b", "Students win a national prize"))</main>
      <aside class="sidebar"><h3>Recent posts</h3><ul><li><a href="/2025/01/old-one/">An old piece that many people have read before</a></li>
      <li><a href="/2025/01/old-two/">Another old piece that many people have read</a></li></ul></aside></body></html>
      """)
    #expect(page.articles.map(\.path) == ["/2026/11/a/", "/2026/11/b/"])
    #expect(page.next?.path == "/page/2/")
  }

  @Test func theFirstStoryInABoxOfItsOwnBelongsToTheList() throws {
    let page = try read(
      """
      <div class="main"><div class="lead"><h2><a href="/news/100">The story on top of them all</a></h2></div>
      <ul><li><a href="/news/99">The second story of the day</a> 2026-11-19</li><li><a href="/news/98">The third story of the day</a> 2026-11-18</li>
      <li><a href="/news/97">The fourth story of the day</a> 2026-11-17</li></ul></div>
      """)
    #expect(page.articles.map(\.path) == ["/news/100", "/news/99", "/news/98", "/news/97"])
  }

  @Test func aPageThatListsNothingHasNoArticles() throws {
    let page = try read("<nav><a href='/a'>Home</a> <a href='/b'>News</a></nav><p>Nothing here yet.</p>")
    #expect(page.articles.isEmpty)
    #expect(page.next == nil)
  }

  @Test(arguments: [
    #"<a href="?page=3">下一页</a>"#, #"<a href="?page=3">[下一頁]</a>"#, #"<a href="?page=3">Next »</a>"#, #"<a href="?page=3">Older posts</a>"#,
    #"<a href="?page=3" title="Go to next page">›</a>"#, #"<a href="?page=3" aria-label="Next page"><svg></svg></a>"#,
    #"<a href="?page=3"><img src="r.gif" alt="下一页"></a>"#, #"<a rel="nofollow next" href="?page=3">x</a>"#,
    #"<div class="pager"><a href="?page=1">1</a> <span>2</span> <a href="?page=3">3</a> <a href="?page=9">9</a></div>"#,
    ##"<ul><li><a href="?page=1">1</a></li><li class="active"><a href="#">2</a></li><li><a href="?page=3">3</a></li></ul>"##,
    #"<div><a href="?page=1">‹</a><b>2</b>/<b>9</b><a href="?page=3">›</a></div>"#, #"<a href="?page=3">次へ</a>"#,
    #"<a href="?page=3">Weiter</a>"#,
  ])
  func theNextPageIsFoundByWhatItIsCalled(link: String) throws {
    #expect(try read("<p>News</p>\(link)", number: 2).next?.string == "https://www.uni.example/xw/list.htm?page=3")
  }

  @Test(arguments: [
    #"<a href="javascript:next()">下一页</a>"#, ##"<a href="#">Next</a>"##, #"<a href="list.htm">Next</a>"#, #"<a>Next</a>"#,
    #"<span class="disabled"><a href="?page=3">Next</a></span>"#, #"<a href="https://other.example/2">Next</a>"#,
    #"<a href="/info/1/3.htm">下一篇</a>"#, #"<p>Chapter <a href="/3">3</a></p>"#, #"<a href="/slides">›</a>"#, "",
  ])
  func whatIsNoNextPageIsNotTakenForOne(link: String) throws {
    #expect(try read("<p>News</p>\(link)", number: 2).next == nil)
  }

  @Test func referencesAreResolvedByTheBaseOfThePage() throws {
    let page = try read(
      #"<base href="https://www.uni.example/en/"><ul><li><a href="n/1.html">A title of some length</a> 2026-01-02</li><li><a href="n/2.html">Another title of some length</a> 2026-01-01</li></ul>"#
    )
    #expect(page.articles.map(\.path) == ["/en/n/1.html", "/en/n/2.html"])
  }

  @Test func aFeedIsNoListPage() throws {
    let error = try #require(throws: ImportError.self) { try read("<?xml version='1.0'?><rss version='2.0'><channel/></rss>") }
    #expect("\(error)".contains("kind: feed"))
  }

  @Test func theCharsetOfTheServerBeatsThatOfThePage() throws {
    // 下页 in GBK.
    let bytes = Data("<meta charset='utf-8'><p>x</p><a href='list/3.htm'>".utf8) + Data([0xCF, 0xC2, 0xD2, 0xB3]) + Data("</a>".utf8)
    let document = SourceDocument(name: "https://www.uni.example/xw/list.htm", bytes: bytes, contentType: "text/html; charset=gbk")
    #expect(try ListPage.read(document, rules: ListRules(), number: 1).next?.path == "/xw/list/3.htm")
  }

  @Test func noPageIsTooHostile() throws {
    var generator = SeededGenerator(seed: 304)
    let pieces = [
      "<a href='/x1'>", "<a href='?page=2'>", "</a>", "<ul>", "<li>", "</li>", "</ul>", "<div class=pager>", "2", "›", "下一页", "2026-01-01 ",
    ]
    for _ in 0..<100 {
      let html =
        (0..<200).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() + HostileText.random(upTo: 20, using: &generator)
      do { _ = try read(html) } catch is ImportError {}
    }
  }

  @Test func aPageOfNothingButLinksIsReadWithinBounds() throws {
    let links = (0..<5000).map { "<li><a href='/n/\($0).html'>A story with a title \($0)</a> 2026-01-01</li>" }.joined()
    #expect(try read("<ul>\(links)</ul>").articles.count == ListPage.linkLimit)
    let pager = String(repeating: "<a href='/p/2'>2</a>", count: 5000)
    #expect(try read("<div>\(pager)</div>").next?.path == "/p/2")
  }
}
