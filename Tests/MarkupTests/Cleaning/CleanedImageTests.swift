import Markup
import Testing

@Suite struct CleanedImageTests {
  @Test(arguments: [
    ("<img src=a.png alt='' width=10px height='20%'>", #"<img src="https://example.org/news/a.png" alt="" width="10">"#),
    ("<img src=a.png style='width: 500px; height:300.5px'>", #"<img src="https://example.org/news/a.png" width="500" height="300">"#),
    ("<img src='data:image/gif;base64,R0' data-src=/b.jpg>", #"<img src="https://example.org/b.jpg">"#),
    ("<img data-original=/b.jpg>", #"<img src="https://example.org/b.jpg">"#),
    ("<img src=/img/blank.gif data-lazy-src=/b.jpg>", #"<img src="https://example.org/b.jpg">"#),
    ("<img src=/img/blank.gif>", #"<img src="https://example.org/img/blank.gif">"#),
    ("<img src=/a.jpg data-src=/b.jpg>", #"<img src="https://example.org/a.jpg">"#),
    (
      "<img data-srcset='/b.jpg 1x, /c.jpg 2x'>",
      #"<img srcset="https://example.org/b.jpg 1x, https://example.org/c.jpg 2x" src="https://example.org/b.jpg">"#
    ),
    (
      "<img src=/a.jpg srcset='/w_4,c_f/b.jpg 400w,javascript:x 2x, /d.jpg bad' sizes=100vw>",
      #"<img src="https://example.org/a.jpg" srcset="https://example.org/w_4,c_f/b.jpg 400w" sizes="100vw">"#
    ),
    ("<picture><source srcset=/a.webp><img data-src=/a.jpg alt=x></picture>", #"<img alt="x" src="https://example.org/a.jpg">"#),
    ("<img class=lazy><noscript><img src=/n.jpg></noscript>", #"<img src="https://example.org/n.jpg">"#),
    ("<img data-src=/n.jpg><noscript><img src=/n.jpg></noscript>", #"<img src="https://example.org/n.jpg">"#),
    ("<noscript><img src=/n.jpg></noscript><img data-src=/n.jpg>", #"<img src="https://example.org/n.jpg">"#),
    (
      "<video src=/v.mp4 autoplay poster=/p.jpg>no</video>",
      #"<video src="https://example.org/v.mp4" poster="https://example.org/p.jpg" controls=""></video>"#
    ),
    (
      "<audio><source src=/a.mp3 type=audio/mpeg><source src=data:x></audio>",
      #"<audio controls=""><source src="https://example.org/a.mp3" type="audio/mpeg"></audio>"#
    ),
    ("<iframe src='//www.youtube.com/embed/x' title='A film'></iframe>", #"<a href="https://www.youtube.com/embed/x">A film</a>"#),
    (
      "<iframe src='https://player.bilibili.com/player.html?bvid=B'></iframe>",
      #"<a href="https://player.bilibili.com/player.html?bvid=B">https://player.bilibili.com/player.html?bvid=B</a>"#
    ),
  ])
  func mediaAreKept(html: String, expected: String) throws {
    #expect(try cleaned(html).html == "<p>\(expected)</p>")
  }

  @Test(arguments: [
    "<img>", "<img src=''>", "<img src=data:image/png;base64,AA>", "<img src=javascript:x>", "<img src=/p.gif width=1 height=1>",
    "<img src=/p.gif width=0>", "<img src=/p.gif style='width:1px;height:1px'>", "<img src=/p.gif style='display:none'>",
    "<img src=https://pixel.wp.com/b.gif?x>", "<img src=https://feeds.feedburner.com/~r/x/~4/y>",
    "<img src=https://www.facebook.com/tr?id=1>",
    "<img src=https://u1.ct.sendgrid.net/wf/open?upn=x>", "<video>no source</video>", "<iframe src=https://ads.example/x></iframe>",
    "<noscript><p>Enable JavaScript</p></noscript>", "<picture></picture>",
  ])
  func whatShowsNothingIsRemovedAndTold(html: String) throws {
    let result = try cleaned(html)
    #expect(result.html == "")
    #expect(!result.repairs.isEmpty)
    #expect(result.images.isEmpty)
  }

  @Test func figuresKeepTheirCaption() throws {
    let result = try cleaned(
      "<figure class=x><div><a href=/big.jpg><img src=/a.jpg alt=A></a></div><figcaption><p>校门 <i>gate</i></p></figcaption></figure>")
    let image = #"<a href="https://example.org/big.jpg"><img src="https://example.org/a.jpg" alt="A"></a>"#
    #expect(result.html == "<figure>\(image)<figcaption>校门 <i>gate</i></figcaption></figure>")
  }

  @Test func aDroppedFrameIsNamedWithItsAddress() throws {
    #expect(
      try cleaned("<iframe src=https://ads.example/x></iframe>").repairs.map(\.message) == ["removed <iframe> of https://ads.example/x"])
    #expect(try cleaned("<embed src=/f.swf>").repairs.map(\.message) == ["removed <embed> of /f.swf"])
  }
}
