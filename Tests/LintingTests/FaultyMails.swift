import Foundation
import Linting
import Model

extension FaultyMail {
  private static let plain = LintedPages.page("")

  static let accessibility: [FaultyMail] = [
    FaultyMail("alt-missing", #"<p><img src="https://a.example/x.jpg" width="10" height="10"> Text</p>"#),
    FaultyMail("alt-empty-link", #"<a href="https://a.example/"><img src="https://a.example/x.jpg" alt="" width="10" height="10"></a>"#),
    FaultyMail("alt-file-name", #"<p><img src="https://a.example/x.jpg" alt="IMG_1234.jpg" width="10" height="10"> Text</p>"#),
    FaultyMail(
      "alt-long", #"<p><img src="https://a.example/x.jpg" alt="\#(String(repeating: "long ", count: 60))" width="10" height="10"> Text</p>"#
    ),
    FaultyMail(
      "image-of-text",
      #"<p><img src="https://a.example/x.jpg" alt="\#(String(repeating: "all the words of it ", count: 8))" width="10" height="10"> Text</p>"#
    ),
    FaultyMail("table-role", "<table><tr><td><p>Text</p></td></tr></table>"),
    FaultyMail("table-headers", "<table><tr><td>Monday</td><td>8</td></tr><tr><td>Tuesday</td><td>9</td></tr></table>"),
    FaultyMail("heading-fake", #"<p style="font-size:22px;font-weight:bold">A headline</p><p>Text of it.</p>"#),
    FaultyMail("list-by-hand", "<p>• one<br>• two</p>"),
    FaultyMail("heading-order", "<h3>Deep</h3>"),
    FaultyMail("heading-missing", page: plain.replacing("<h1>Campus Weekly</h1>", with: "")),
    FaultyMail("heading-many-h1", "<h1>Another</h1>"),
    FaultyMail("heading-empty", "<h2> </h2>"),
    FaultyMail("reading-order", #"<div style="display:flex;flex-direction:row-reverse"><p>One</p><p>Two</p></div>"#),
    FaultyMail("contrast", ##"<p style="color:#999999">Grey on white</p>"##),
    FaultyMail("contrast-picture", #"<div style="background:url(https://a.example/x.jpg)"><p>Text</p></div>"#),
    FaultyMail(
      "contrast-alt",
      ##"<p style="background:#ffffff;color:#eeeeee"><img src="https://a.example/x.jpg" alt="Garden" width="10" height="10"></p>"##),
    FaultyMail(
      "link-color-only",
      ##"<p>Some text <a href="https://a.example/" style="text-decoration:none;color:#0000ee">the garden</a> and more.</p>"##),
    FaultyMail("text-small", #"<p style="font-size:9px">Small print</p>"#),
    FaultyMail("width-fixed", #"<table role="presentation" width="900"><tr><td>Text</td></tr></table>"#),
    FaultyMail("zoom-denied", "", head: #"<meta name="viewport" content="user-scalable=no">"#),
    FaultyMail("line-height", #"<p style="line-height:1">\#(String(repeating: "words and more ", count: 20))</p>"#),
    FaultyMail("movement", "<marquee>News</marquee>"),
    FaultyMail("title-missing", page: plain.replacing("<title>Campus Weekly</title>", with: "")),
    FaultyMail("link-empty", #"<p>Text <a href="https://a.example/"></a></p>"#),
    FaultyMail("link-vague", #"<p>For more <a href="https://a.example/">click here</a></p>"#),
    FaultyMail("link-bare", #"<p>See <a href="https://a.example/a/long/way/to/go">https://a.example/a/long/way/to/go</a></p>"#),
    FaultyMail("link-twins", #"<p>Of <a href="https://a.example/1">gardens</a> and <a href="https://a.example/2">gardens</a></p>"#),
    FaultyMail("target-small", #"<p><a href="https://a.example/" style="font-size:12px;line-height:14px">Contact us</a></p>"#),
    FaultyMail("lang-missing", page: plain.replacing(#"<html lang="en" dir="ltr">"#, with: "<html>")),
    FaultyMail("lang-invalid", #"<p lang="english_">Text</p>"#),
    FaultyMail("lang-wrong", "<p>\(String(repeating: "稀土是重要的战略资源，", count: 20))</p>"),
    FaultyMail("lang-body", page: plain.replacing(#" lang="en" dir="ltr" style"#, with: " style")),
    FaultyMail("lang-part", "<p>\(String(repeating: "Plain words in English. ", count: 20))</p><p>江西理工大学新闻</p>"),
    FaultyMail("id-twice", #"<p id="a">One</p><p id="a">Two</p>"#),
    FaultyMail("role-article", page: plain.replacing(#"role="article" "#, with: "")),
  ]

  static let contents: [FaultyMail] = [
    FaultyMail("size-clipped", "<!-- \(String(repeating: "x", count: 103_000)) -->"),
    FaultyMail("size-near-limit", "<!-- \(String(repeating: "x", count: 95_000)) -->"),
    FaultyMail(
      "style-budget", "", head: (0..<3).map { "<style>.a\($0){color:red}/*\(String(repeating: "x", count: 6_000))*/</style>" }.joined()),
    FaultyMail("style-block", "", head: "<style>.a{color:red}/*\(String(repeating: "x", count: 9_000))*/</style>"),
    FaultyMail("style-fragile", "", head: "<style>@media screen{@font-face{font-family:A;src:url(https://a.example/a.woff)}}</style>"),
    FaultyMail("important-inline", #"<p style="color:#222222 !important">Text</p>"#),
    FaultyMail(
      "images-many",
      String(repeating: #"<img src="https://a.example/x.jpg" alt="A garden" width="9" height="9"> and words of it "#, count: 41)),
    FaultyMail("script", "<script>go()</script>"),
    FaultyMail("frame", #"<iframe src="https://a.example/"></iframe>"#),
    FaultyMail("form", #"<form action="https://a.example/"><p>Text</p></form>"#),
    FaultyMail("style-external", "", head: #"<link rel="stylesheet" href="https://a.example/x.css">"#),
    FaultyMail("image-data", #"<p><img src="data:image/png;base64,iVBORw0KGgo=" alt="Dot" width="9" height="9"> Text</p>"#),
    FaultyMail("image-format", #"<p><img src="https://a.example/x.webp" alt="A garden" width="9" height="9"> Text</p>"#),
    FaultyMail("image-size", #"<p><img src="https://a.example/x.jpg" alt="A garden"> Text</p>"#),
    FaultyMail("image-height", #"<p><img src="https://a.example/x.jpg" alt="A garden" width="9"> Text</p>"#),
    FaultyMail("image-relative", #"<p><img src="x.jpg" alt="A garden" width="9" height="9"> Text</p>"#),
    FaultyMail("image-insecure", #"<p><img src="http://a.example/x.jpg" alt="A garden" width="9" height="9"> Text</p>"#),
    FaultyMail("link-malformed", #"<p>Text <a href="https://a example/">of gardens</a></p>"#),
    FaultyMail("link-relative", #"<p>Text <a href="/news/1">of gardens</a></p>"#),
    FaultyMail("link-nowhere", ##"<p>Text <a href="#">of gardens</a></p>"##),
    FaultyMail("link-script", #"<p>Text <a href="javascript:go()">of gardens</a></p>"#),
    FaultyMail("link-insecure", #"<p>Text <a href="http://a.example/">of gardens</a></p>"#),
    FaultyMail("anchor-missing", ##"<p>Text <a href="#garden">of gardens</a></p>"##),
    FaultyMail("link-tracking", #"<p>Text <a href="https://a.example/?utm_source=mail">of gardens</a></p>"#),
    FaultyMail("tracking-pixel", #"<p>Text<img src="https://a.example/open?id=1" width="1" height="1" alt=""></p>"#),
    FaultyMail(
      "unsubscribe-missing", page: plain.replacing(#"<a href="https://example.edu/leave" style="padding:12px">Unsubscribe</a>"#, with: "")),
    FaultyMail("postal-address-missing", page: plain.replacing("12 Garden Street, Exampleton 12345.", with: "")),
    FaultyMail("postal-address-missing", "", options: LintOptions(postalAddress: .stated("1156 Kejia Avenue, Ganzhou"))),
    FaultyMail("spam-hidden-text", #"<p>Text</p><div style="display:none">\#(String(repeating: "hidden words ", count: 40))</div>"#),
    FaultyMail(
      "spam-images-only",
      page: plain.replacing(
        "<h1>Campus Weekly</h1>", with: #"<h1><img src="https://a.example/x.jpg" alt="Campus" width="600" height="900"></h1>"#
      )
      .replacing("Example University, ", with: "")),
    FaultyMail("spam-shouting", "<p>COME TO THE GREAT GARDEN PARTY ON SUNDAY</p>"),
    FaultyMail("spam-exclamations", "<p>Come and see!!!</p>"),
    FaultyMail("spam-phrases", "<p>Act now, a free trial, guaranteed, risk free.</p>"),
    FaultyMail("spam-shortener", #"<p>Text <a href="https://bit.ly/abc">of gardens</a></p>"#),
    FaultyMail("spam-numeric-host", #"<p>Text <a href="https://192.0.2.7/">of gardens</a></p>"#),
    FaultyMail("spam-link-mismatch", #"<p>Text <a href="https://evil.example/">https://bank.example.org/</a></p>"#),
    FaultyMail(
      "preheader-missing",
      page: plain.replacing(
        #"<div style="display:none;max-height:0;overflow:hidden">Three findings, two prizes and a garden that is open on Sunday</div>"#,
        with: "")),
    FaultyMail("preheader-length", page: plain.replacing("Three findings, two prizes and a garden that is open on Sunday", with: "News")),
  ]

  static let envelopes: [FaultyMail] = [
    FaultyMail("subject-missing", subject: " "),
    FaultyMail("subject-long", subject: String(repeating: "word ", count: 20)),
    FaultyMail("subject-shouts", subject: "Come and see!!"),
    FaultyMail("subject-feigns", subject: "Re: your order"),
    FaultyMail("subject-symbols", subject: "🎉 Garden 🎉"),
    FaultyMail("preheader-repeats", subject: "Three findings, two prizes and a garden that is open on Sunday"),
    FaultyMail("text-part-missing", message: SpecimenMessage.without("text")),
    FaultyMail("text-part-differs", message: SpecimenMessage.with(text: "Read it in your browser.")),
    FaultyMail("text-part-order", message: SpecimenMessage.turned),
    FaultyMail("header-missing", message: SpecimenMessage.replacing("Date: Thu, 26 Nov 2026 09:00:00 +0800\r\n", with: "")),
    FaultyMail("header-twice", message: SpecimenMessage.replacing("Subject:", with: "Subject: one more\r\nSubject:")),
    FaultyMail("one-click-missing", message: SpecimenMessage.replacing("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", with: "")),
    FaultyMail("list-id-missing", message: SpecimenMessage.replacing("List-Id: <weekly.example.edu>\r\n", with: "")),
    FaultyMail("line-long", message: SpecimenMessage.replacing("<h1>", with: "<!--\(String(repeating: "x", count: 1_000))--><h1>")),
    FaultyMail(
      "line-end-bare", message: SpecimenMessage.replacing("List-Id: <weekly.example.edu>\r\n", with: "List-Id: <weekly.example.edu>\n")),
    FaultyMail("message-malformed", message: SpecimenMessage.replacing("--b--", with: "")),
    FaultyMail("attachment-risky", message: SpecimenMessage.with(attachment: "setup.exe", bytes: 10)),
    FaultyMail("attachment-large", message: SpecimenMessage.with(attachment: "photos.zip", bytes: 5_100_000)),
  ]

  /// What came of asking for the links.
  static let visits: [FaultyMail] =
    [("link-dead", LinkVisit.answered(404)), ("link-unreachable", .answered(500)), ("link-unreachable", .unreachable("no answer"))]
    .map { visited($0.0, $0.1) } + [WebAddress("https://b.example/")].compactMap(\.self).map { visited("link-moved", .moved($0)) }

  private static func visited(_ rule: String, _ visit: LinkVisit) -> FaultyMail {
    let visits = [WebAddress("https://a.example/x")].compactMap(\.self).map { ($0, visit) }
    let options = LintOptions(visits: Dictionary(visits, uniquingKeysWith: { first, _ in first }))
    return FaultyMail(rule, #"<p>Text <a href="https://a.example/x">of gardens</a></p>"#, options: options)
  }

  static let all = accessibility + contents + envelopes + visits
}
