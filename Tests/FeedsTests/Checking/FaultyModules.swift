import Findings
import Feeds

/// What is wrong with modules, and with the HTML of an entry.
enum FaultyModules {
  private static let media = " xmlns:media=\"http://search.yahoo.com/mrss/\""
  private static let sy = " xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\""

  static let all: [FaultyDocument] = [
    FaultyDocument(
      name: "media of a wrong medium",
      document: Specimen.rss("<media:content url=\"https://www.example.edu/a.jpg\" medium=\"picture\"/>", root: media),
      rule: "value-choice",
      severity: .error, line: 13),
    FaultyDocument(
      name: "media nowhere", document: Specimen.rss("<media:content medium=\"audio\"/>", root: media), rule: "media-without-address",
      severity: .error, line: 13),
    FaultyDocument(
      name: "a picture without a description",
      document: Specimen.rss("<media:content url=\"https://www.example.edu/a.jpg\" medium=\"image\"/>", root: media),
      rule: "media-without-alt", severity: .hint, line: 13),
    FaultyDocument(
      name: "a thumbnail nowhere", document: Specimen.rss("<media:thumbnail width=\"10\"/>", root: media), rule: "attribute-missing",
      severity: .error, line: 13),
    FaultyDocument(
      name: "a misspelt element of a module", document: Specimen.rss("<media:thumbnails url=\"https://www.example.edu/a\"/>", root: media),
      rule: "extension-unknown", severity: .warning, line: 13),
    FaultyDocument(
      name: "a wrong period", document: Specimen.rss(channel: "<sy:updatePeriod>often</sy:updatePeriod>", root: sy), rule: "value-choice",
      severity: .error, line: 8),
    FaultyDocument(
      name: "an update that never comes", document: Specimen.rss(channel: "<sy:updateFrequency>0</sy:updateFrequency>", root: sy),
      rule: "value-range", severity: .error, line: 8),
    FaultyDocument(
      name: "comments in words",
      document: Specimen.rss("<slash:comments>three</slash:comments>", root: " xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\""),
      rule: "value-number", severity: .error, line: 13),
    FaultyDocument(
      name: "a date that is none",
      document: Specimen.rss("<dc:date>May 2026</dc:date>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""),
      rule: "date-w3c", severity: .error, line: 13),
  ]

  private static func html(_ name: String, _ html: String, _ rule: String, line: Int = 13, also: Set<String> = []) -> FaultyDocument {
    FaultyDocument(
      name: name, document: Specimen.rss("<description><![CDATA[\(html)]]></description>"), rule: rule,
      severity: rule == "html-same-document" ? .hint : .warning, line: line, also: also)
  }

  static let content: [FaultyDocument] = [
    html("a relative link in HTML", "<p><a href=\"/more\">more</a></p>", "html-relative"),
    html("a relative picture on the third line", "<p>a</p>\n<p>b</p>\n<img src=\"a.jpg\" alt=\"\">", "html-relative", line: 15),
    html("a relative srcset", "<img src=\"https://www.example.edu/a\" srcset=\"/b 2x\" alt=\"\">", "html-relative"),
    html("a relative poster", "<video src=\"https://www.example.edu/a\" poster=\"b.jpg\"></video>", "html-relative"),
    html("a relative citation", "<blockquote cite=\"/speech\">a</blockquote>", "html-relative"),
    html("a link within the page", "<p><a href=\"#note\">1</a></p>", "html-same-document"),
    html("a link in HTML with a space", "<a href=\"https://www.example.edu/open day\">a</a>", "html-address"),
    html("a script", "<p>a</p><script>alert(1)</script>", "html-security"),
    html("a frame", "<iframe src=\"https://www.example.edu/\"></iframe>", "html-security"),
    html("an object", "<object data=\"https://www.example.edu/\"></object>", "html-security"),
    html("a form", "<form action=\"https://www.example.edu/\">a</form>", "html-security"),
    html("a style sheet", "<style>p { color: red }</style><p>a</p>", "html-security"),
    html("an event handler", "<p onclick=\"go()\">a</p>", "html-event-handler"),
    html("a script in a link", "<a href=\"java&#9;script:go()\">a</a>", "html-script-address"),
    html("a script address", "<a href=\"javascript:go()\">a</a>", "html-script-address"),
    html("a document in a link", "<a href=\"data:text/html,hi\">a</a>", "html-script-address"),
    html("a style that floats above", "<p style=\"position: fixed\">a</p>", "html-dangerous-style"),
    html("a style that runs", "<p style=\"width: expression(1)\">a</p>", "html-dangerous-style"),
    html("an element that HTML does not have", "<card>a</card>", "html-unknown-element"),
    html("elements across each other", "<p><b>a <i>b</b> c</i></p>", "html-markup"),
    html("an end without a start", "<p>a</p></div>", "html-markup"),
    html("a picture without alt text", "<img src=\"https://www.example.edu/a.jpg\">", "image-without-alt"),
    html("a picture without an address", "<img alt=\"a\">", "image-without-src"),
    html(
      "a picture that waits", "<img alt=\"\" src=\"https://www.example.edu/blank.gif\" data-src=\"https://www.example.edu/a.jpg\">",
      "image-lazy"),
    html("a whole page", "<html><body><p>a</p></body></html>", "html-document"),
    html("HTML escaped twice", "&lt;p&gt;a&lt;/p&gt;", "html-escaped-twice"),
    FaultyDocument(
      name: "a relative link in XHTML",
      document: Specimen.atom(
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">\n<a href=\"more\">a</a></div></content>"),
      rule: "html-relative", severity: .warning, line: 16),
    FaultyDocument(
      name: "a picture without alt text in JSON",
      document: Specimen.json(content: "\"content_html\": \"<img src='https://www.example.edu/a.jpg'>\""), rule: "image-without-alt",
      severity: .warning, line: 11),
  ]
}
