/// The validator's cases of Atom, by the sections of RFC 4287.
enum ValidatorAtom {
  static let all: [ValidatorCase] = [
    ValidatorCase(
      "atom/1.2/missing-namespace.xml", .fault("atom-namespace"),
      Specimen.atom().replacing(" xmlns=\"http://www.w3.org/2005/Atom\"", with: "")),
    ValidatorCase("atom/1.2/wrong-namespace-case.xml", .fault("atom-namespace"), Specimen.atom().replacing("2005/Atom", with: "2005/atom")),
    ValidatorCase("atom/1.1/brief-noerror.xml", .right, Specimen.atom()),
    ValidatorCase("atom/2/xml-lang-blank.xml", .right, Specimen.atom(root: " xml:lang=\"\"")),
    ValidatorCase("atom/2/invalid-xml-lang.xml", .fault("language-tag"), Specimen.atom(root: " xml:lang=\"invalid lang\"")),
    ValidatorCase("atom/2/invalid-xml-base.xml", .fault("address-malformed"), Specimen.atom(root: " xml:base=\"invalid iri\"")),
    ValidatorCase(
      "atom/2/iri.xml", .right,
      Specimen.atom(
        feed: "<link rel=\"via\" href=\"https://www.詹姆斯.com/詹.html\"/>",
        author: "<author><name>J</name><uri>http://www.詹姆斯.com/</uri></author>", entryLink: "<link href=\"https://www.詹姆斯.com/iri/\"/>")),
    ValidatorCase(
      "atom/2/rel-colon.xml", .faultToUsAlone("address-needs-base", because: "several readers do not know xml:base"),
      Specimen.atom(root: " xml:base=\"http://example.org\"", entryLink: "<link href=\"?foo=1:2\"/>")),
    ValidatorCase("atom/2/infoset-empty2.xml", .fault("value-empty"), Specimen.atom(entryTitle: "<title/>")),
    ValidatorCase("atom/2/infoset-cdata.xml", .right, Specimen.atom(entryTitle: "<title><![CDATA[Open day]]></title>")),
    ValidatorCase("atom/2/infoset-char-ref.xml", .right, Specimen.atom(entryTitle: "<title>&#79;pen day</title>")),
    ValidatorCase(
      "atom/3/ws-category-scheme.xml", .faultToThemAlone("spaces around an address are taken away by all"),
      Specimen.atom("<category term=\"a\" scheme=\" http://example.com\"/>")),
    ValidatorCase(
      "atom/3.1.1.1/escaped_text.xml", .fault("escaped-twice"), Specimen.atom(text: "<summary type=\"text\">Some&amp;nbsp;html</summary>")),
    ValidatorCase("atom/3.1.1.1/example_text_title.xml", .right, Specimen.atom(entryTitle: "<title type=\"text\">Less: &lt;</title>")),
    ValidatorCase(
      "atom/3.1.1.2/example_html_title.xml", .right,
      Specimen.atom(entryTitle: "<title type=\"html\">Less: &lt;em> &amp;lt; &lt;/em></title>")),
    ValidatorCase(
      "atom/3.1.1.2/invalid_html.xml", .fault("html-markup"), Specimen.atom(text: "<summary type=\"html\">\n&lt;a\n</summary>")),
    ValidatorCase(
      "atom/3.1.1.2/valid_html.xml", .right,
      Specimen.atom(text: "<summary type=\"html\">&lt;a href=\"https://www.example.edu/\">a&lt;/a></summary>")),
    ValidatorCase(
      "atom/3.1.1.2/text_with_escaped_html.xml", .fault("markup-in-plain-text"),
      Specimen.atom(text: "<summary>I read &lt;a href=\"https://www.example.edu/\">a&lt;/a></summary>")),
    ValidatorCase(
      "atom/1.2/prefixed-namespace.xml", .fault("atom-prefix"),
      Specimen.atom().replacing("xmlns=", with: "xmlns:atom=").replacing(/<(\/?)([a-z])/) { "<\($0.1)atom:\($0.2)" }),
    ValidatorCase(
      "atom/3.1.1.3/bogus_xhtml_element.xml", .fault("html-unknown-element"),
      Specimen.atom(text: "<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><bogus>a</bogus></div></summary>")),
    ValidatorCase(
      "atom/3.1.1.3/bogus_xhtml_attr.xml", .faultToThemAlone("readers drop attributes that they do not know, and show the rest"),
      Specimen.atom(text: "<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><b bogus=\"true\">a</b></div></summary>")),
    ValidatorCase(
      "atom/3.1.1.3/bogus_svg_element.xml", .faultToThemAlone("drawings and formulas are not looked into"),
      Specimen.atom(
        text:
          "<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><svg xmlns=\"http://www.w3.org/2000/svg\"><bogus/></svg></div></summary>"
      )),
    ValidatorCase(
      "atom/3.1.1.3/bogus_xhtml_style.xml", .fault("html-dangerous-style"),
      Specimen.atom(
        text: "<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><b style=\"width: expression(1)\">a</b></div></summary>")
    ),
    ValidatorCase(
      "atom/3.1.1.3/misplaced_element.xml", .faultToThemAlone("elements of other namespaces in content are shown as their text"),
      Specimen.atom(
        text:
          "<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">a <edited xmlns=\"http://www.w3.org/2007/app\">b</edited></div></summary>"
      )),
    ValidatorCase(
      "atom/3.1.1.3/missing_xhtml_div.xml", .fault("xhtml-div"),
      Specimen.atom(text: "<summary type=\"xhtml\"><b xmlns=\"http://www.w3.org/1999/xhtml\">a</b></summary>")),
    ValidatorCase(
      "atom/3.1.1.3/unsafe_xhtml_element.xml", .fault("html-security"),
      Specimen.atom(text: "<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><script>a</script></div></summary>")),
    ValidatorCase(
      "atom/3.1.1.3/xhtml_named_entity.xml", .fault("not-well-formed"),
      Specimen.atom(text: "<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">a&nbsp;b</div></summary>")),
    ValidatorCase(
      "atom/3.1.1.3/xhtml_namespace_prefix.xml", .right,
      Specimen.atom(
        text: "<summary type=\"xhtml\"><xhtml:div xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">a <xhtml:b>b</xhtml:b></xhtml:div></summary>"
      )),
    ValidatorCase("atom/3.1.1/summary_type_mime.xml", .fault("text-type"), Specimen.atom(text: "<summary type=\"text/html\">a</summary>")),
    ValidatorCase(
      "atom/3.2.1/contains-email.xml", .fault("name-holds-address"),
      Specimen.atom(author: "<author><name>John Doe &lt;john@example.com></name></author>")),
    ValidatorCase(
      "atom/3.2.1/multiple-names.xml", .fault("element-repeated"), Specimen.atom(author: "<author><name>a</name><name>b</name></author>")),
    ValidatorCase(
      "atom/3.2.1/no-name.xml", .fault("element-missing"), Specimen.atom(author: "<author><uri>https://www.example.edu/</uri></author>")),
    ValidatorCase(
      "atom/3.2.2/invalid-uri.xml", .fault("address-malformed"),
      Specimen.atom(author: "<author><name>a</name><uri>enter homepage here</uri></author>")),
    ValidatorCase(
      "atom/3.2.3/email-rss20-style.xml", .fault("email-address"),
      Specimen.atom(author: "<author><name>a</name><email>ann@example.edu (Ann)</email></author>")),
    ValidatorCase(
      "atom/3.2.3/email-simple-domain.xml", .fault("email-address"),
      Specimen.atom(author: "<author><name>a</name><email>jane@example</email></author>")),
    ValidatorCase(
      "atom/3.2.3/email-with-plus.xml", .right, Specimen.atom(author: "<author><name>a</name><email>jane+atom@example.org</email></author>")
    ),
    ValidatorCase(
      "atom/3.2.3/multiple-emails.xml", .fault("element-repeated"),
      Specimen.atom(author: "<author><name>a</name><email>a@example.edu</email><email>b@example.edu</email></author>")),
    ValidatorCase(
      "atom/3.3/duplicate-updated.xml", .fault("updated-repeated"),
      Specimen.atom(
        behind:
          "<entry><id>tag:example.edu,2026:2</id><title>B</title><updated>2026-05-02T10:00:00Z</updated><summary>b</summary><link href=\"https://www.example.edu/2\"/></entry>"
      )),
    ValidatorCase(
      "atom/3.3/lowercase-updated.xml", .fault("date-rfc3339"), Specimen.atom(updated: "<updated>2026-05-02t10:00:00z</updated>")),
    ValidatorCase("atom/3.3/published_bad_day.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-04-32T10:00:00Z</published>")),
    ValidatorCase("atom/3.3/published_bad_day2.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-02-29T10:00:00Z</published>")),
    ValidatorCase("atom/3.3/published_bad_hours.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-05-01T25:00:00Z</published>")),
    ValidatorCase(
      "atom/3.3/published_bad_minutes.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-05-01T10:61:00Z</published>")),
    ValidatorCase(
      "atom/3.3/published_bad_seconds.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-05-01T10:00:61Z</published>")),
    ValidatorCase("atom/3.3/published_bad_month.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-13-01T10:00:00Z</published>")),
    ValidatorCase("atom/3.3/published_date_only.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-05-01</published>")),
    ValidatorCase(
      "atom/3.3/published_extra_spaces.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-05-01 T 10:00:00Z</published>")),
    ValidatorCase("atom/3.3/published_fractional_second.xml", .right, Specimen.atom("<published>2026-05-01T10:00:00.45+01:00</published>")),
    ValidatorCase(
      "atom/3.3/published_hours_minutes.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-05-01T10:00Z</published>")),
    ValidatorCase("atom/3.3/published_no_colons.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-05-01T100000Z</published>")),
    ValidatorCase("atom/3.3/published_no_t.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-05-01 10:00:00Z</published>")),
    ValidatorCase(
      "atom/3.3/published_no_timezone_colon.xml", .fault("date-rfc3339"), Specimen.atom("<published>2026-05-01T10:00:00-0500</published>")),
    ValidatorCase(
      "atom/3.3/published_wrong_format.xml", .fault("date-rfc3339"), Specimen.atom("<published>Fri, 01 May 2026 10:00:00 GMT</published>")),
    ValidatorCase("atom/3.3/updated-example4.xml", .right, Specimen.atom("<published>2003-12-13T18:30:02.25+01:00</published>")),
    ValidatorCase("atom/3.3/updated-past.xml", .fault("date-implausible"), Specimen.atom("<published>0103-12-13T18:30:02Z</published>")),
    ValidatorCase("atom/4.1.1/author-at-entry-only.xml", .right, Specimen.atom("<author><name>a</name></author>", author: "")),
    ValidatorCase(
      "atom/4.1.1/authorless-with-no-entries.xml", .fault("author-missing"),
      Specimen.atom(author: "").replacing(/<entry>[\s\S]*<\/entry>/, with: "")),
    ValidatorCase("atom/4.1.1/authorless-with-one-entry.xml", .fault("author-missing"), Specimen.atom(author: "")),
    ValidatorCase(
      "atom/4.1.1/duplicate-entries.xml", .fault("id-repeated"),
      Specimen.atom(
        behind:
          "<entry><id>tag:example.edu,2026:1</id><title>B</title><updated>2026-05-02T10:00:00Z</updated><summary>b</summary><link href=\"https://www.example.edu/2\"/></entry>"
      )),
    ValidatorCase(
      "atom/4.1.1/misplaced-metadata.xml", .fault("metadata-behind-entries"),
      Specimen.atom(id: "", behind: "<id>tag:example.edu,2026:feed</id>")),
    ValidatorCase("atom/4.1.1/missing-self.xml", .fault("self-missing"), Specimen.atom(links: "")),
    ValidatorCase("atom/4.1.1/missing-id.xml", .fault("element-missing"), Specimen.atom(id: "")),
    ValidatorCase(
      "atom/4.1.1/multiple-alternates-differing.xml", .right,
      Specimen.atom(
        feed: "<link hreflang=\"en\" href=\"https://www.example.edu/\"/><link hreflang=\"de\" href=\"https://www.example.edu/de\"/>")),
    ValidatorCase(
      "atom/4.1.1/multiple-alternates-matching.xml", .fault("alternate-repeated"),
      Specimen.atom(
        "<link rel=\"alternate\" hreflang=\"en-us\" href=\"https://www.example.edu/2\"/><link rel=\"alternate\" hreflang=\"en-us\" href=\"https://www.example.edu/3\"/>"
      )),
    ValidatorCase("atom/4.1.1/multiple-authors.xml", .right, Specimen.atom(feed: "<author><name>b</name></author>")),
    ValidatorCase(
      "atom/4.1.1/multiple-generators.xml", .fault("element-repeated"),
      Specimen.atom(feed: "<generator>a</generator><generator>b</generator>")),
    ValidatorCase(
      "atom/4.1.1/multiple-icons.xml", .fault("element-repeated"),
      Specimen.atom(feed: "<icon>https://www.example.edu/a</icon><icon>https://www.example.edu/b</icon>")),
    ValidatorCase(
      "atom/4.1.1/multiple-related-matching.xml", .right,
      Specimen.atom(
        feed: "<link rel=\"related\" href=\"https://www.example.edu/a\"/><link rel=\"related\" href=\"https://www.example.edu/b\"/>")),
    ValidatorCase(
      "atom/4.1.1/multiple-subtitles.xml", .fault("element-repeated"), Specimen.atom(feed: "<subtitle>a</subtitle><subtitle>b</subtitle>")),
    ValidatorCase("atom/4.1.1/zero-entries.xml", .right, Specimen.atom().replacing(/<entry>[\s\S]*<\/entry>/, with: "")),
  ]

  static let content: [ValidatorCase] = [
    ValidatorCase("atom/4.1.2/alternate-no-content.xml", .right, Specimen.atom()),
    ValidatorCase(
      "atom/4.1.2/content-base64-no-summary.xml", .fault("summary-missing"),
      Specimen.atom("<content type=\"image/jpeg\">dGVzdA==</content>", text: "")),
    ValidatorCase("atom/4.1.2/content-no-alternate.xml", .right, Specimen.atom("<content>a</content>", entryLink: "")),
    ValidatorCase(
      "atom/4.1.2/content-src-no-summary.xml", .fault("summary-missing"),
      Specimen.atom("<content type=\"image/png\" src=\"https://www.example.edu/a.png\"/>", text: "")),
    ValidatorCase(
      "atom/4.1.2/entry-source-author.xml", .right,
      Specimen.atom(
        "<source><id>tag:a.example,2026:f</id><title>a</title><updated>2026-05-01T10:00:00Z</updated><author><name>b</name></author></source>",
        author: "")),
    ValidatorCase(
      "atom/4.1.2/link-full-uri.xml", .right,
      Specimen.atom("<link rel=\"http://xmlns.com/foaf/0.1/\" href=\"https://www.example.edu/foaf\"/>")),
    ValidatorCase(
      "atom/4.1.2/link-same-rel-different-types.xml", .right,
      Specimen.atom(
        entryLink:
          "<link type=\"text/html\" href=\"https://www.example.edu/1\"/><link type=\"application/pdf\" href=\"https://www.example.edu/1.pdf\"/>"
      )),
    ValidatorCase(
      "atom/4.1.2/link-same-rel-type-no-hreflang.xml", .fault("alternate-repeated"),
      Specimen.atom(
        entryLink:
          "<link type=\"text/html\" href=\"https://www.example.edu/1\"/><link type=\"text/html\" href=\"https://www.example.edu/2\"/>")),
    ValidatorCase(
      "atom/4.1.2/multi-enclosure-test.xml", .right,
      Specimen.atom(
        "<link rel=\"enclosure\" href=\"https://www.example.edu/a.mp3\" length=\"3762\" type=\"audio/mpeg\"/><link rel=\"enclosure\" href=\"https://www.example.edu/b.mp3\" length=\"19331\" type=\"audio/mpeg\"/>"
      )),
    ValidatorCase(
      "atom/4.1.2/multiple-contents.xml", .fault("element-repeated"), Specimen.atom("<content>a</content><content>b</content>")),
    ValidatorCase(
      "atom/4.1.2/multiple-published.xml", .fault("element-repeated"),
      Specimen.atom("<published>2026-05-01T10:00:00Z</published><published>2026-05-01T10:00:00Z</published>")),
    ValidatorCase("atom/4.1.2/multiple-sources.xml", .fault("element-repeated"), Specimen.atom("<source/><source/>")),
    ValidatorCase("atom/4.1.2/no-content-or-alternate.xml", .fault("alternate-missing"), Specimen.atom(entryLink: "")),
    ValidatorCase("atom/4.1.2/summary-content-base64.xml", .right, Specimen.atom("<content type=\"image/jpeg\">dGVzdA==</content>")),
    ValidatorCase(
      "atom/4.1.2/summary-content-src.xml", .right, Specimen.atom("<content type=\"image/png\" src=\"https://www.example.edu/a.png\"/>")),
    ValidatorCase(
      "atom/4.1.3.2/content-src-extra-text.xml", .fault("content-src"),
      Specimen.atom("<content type=\"text/html\" src=\"https://www.example.edu/a\">extra</content>")),
    ValidatorCase(
      "atom/4.1.3.2/content-src-extra-child.xml", .fault("content-src"),
      Specimen.atom("<content type=\"text/html\" src=\"https://www.example.edu/a\"><b/></content>")),
    ValidatorCase(
      "atom/4.1.3.2/content-src-invalid-iri.xml", .fault("address-malformed"),
      Specimen.atom("<content type=\"text/html\" src=\"http://[example.org/a b\"/>")),
    ValidatorCase(
      "atom/4.1.3.2/content-src-no-type.xml", .fault("content-src-type"), Specimen.atom("<content src=\"https://www.example.edu/a\"/>")),
    ValidatorCase(
      "atom/4.1.3.2/content-src-type-html.xml", .fault("media-type"),
      Specimen.atom("<content type=\"html\" src=\"https://www.example.edu/a\"/>")),
    ValidatorCase(
      "atom/4.1.3.2/content-src-type-text-html.xml", .right,
      Specimen.atom("<content type=\"text/html\" src=\"https://www.example.edu/a\"/>")),
    ValidatorCase(
      "atom/4.1.3.3/content-application-xthml.xml", .fault("content-type-html"),
      Specimen.atom(
        "<content type=\"application/xhtml+xml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Some <b>bold</b> text</div></content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-html-with-children.xml", .fault("text-holds-elements"),
      Specimen.atom("<content type=\"html\">Some <b>bold</b> text</content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-jpeg-invalid-base64.xml", .fault("content-base64"),
      Specimen.atom("<content type=\"image/jpeg\">insert image here</content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-no-type-escaped-html.xml", .fault("markup-in-plain-text"),
      Specimen.atom("<content>Some &lt;b>bold&lt;/b> text.</content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-no-type-with-children.xml", .fault("text-holds-elements"),
      Specimen.atom("<content>Some <b>bold</b> text.</content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-plain-with-children.xml", .fault("text-holds-elements"),
      Specimen.atom("<content type=\"text/plain\">Some <b>bold</b> text.</content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-svg-mixed.xml", .fault("text-unexpected"),
      Specimen.atom("<content type=\"application/svg+xml\">text <svg xmlns=\"http://www.w3.org/2000/svg\"/> more</content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-svg.xml", .right,
      Specimen.atom(
        "<content type=\"application/svg+xml\"><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><title>stroke</title><g style=\"fill:none\"><path d=\"M10 10 l0 80\"/></g></svg></content>"
      )),
    ValidatorCase(
      "atom/4.1.3.3/content-text-html.xml", .fault("content-type-html"),
      Specimen.atom("<content type=\"text/html\">Some &lt;b>bold&lt;/b> text.</content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-xhtml-escaped.xml", .fault("html-escaped-twice"),
      Specimen.atom("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Some &lt;b>bold&lt;/b> text.</div></content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-xhtml-notmarkup.xml", .right,
      Specimen.atom("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Some x &lt; y text.</div></content>")),
    ValidatorCase(
      "atom/4.1.3.3/content-xhtml-mixed.xml", .right,
      Specimen.atom("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Some <b>bold</b> text: &lt;b>.</div></content>")),
    ValidatorCase(
      "atom/4.2.6/id-dot-segments.xml", .fault("id-not-normalized"), Specimen.atom(id: "<id>http://example.org/./id/1234</id>")),
    ValidatorCase("atom/4.2.6/id-empty-fragment-id.xml", .right, Specimen.atom(id: "<id>http://example.org/id/1234#</id>")),
    ValidatorCase("atom/4.2.6/id-empty-query.xml", .right, Specimen.atom(id: "<id>http://example.org/id/1234?</id>")),
    ValidatorCase("atom/4.2.6/id-empty-path.xml", .fault("id-not-normalized"), Specimen.atom(id: "<id>http://example.org</id>")),
    ValidatorCase(
      "atom/4.2.6/id-explicit-default-port.xml", .fault("id-not-normalized"), Specimen.atom(id: "<id>http://example.org:80/id/1234</id>")),
    ValidatorCase(
      "atom/4.2.6/id-host-uppercase.xml", .fault("id-not-normalized"), Specimen.atom(id: "<id>http://EXAMPLE.org/id/1234</id>")),
    ValidatorCase(
      "atom/4.2.6/id-uppercase-scheme.xml", .fault("id-not-normalized"), Specimen.atom(id: "<id>HTTP://example.org/id/1234</id>")),
    ValidatorCase(
      "atom/4.2.6/id-percent-encoded-lower.xml", .fault("id-not-normalized"), Specimen.atom(id: "<id>http://example.org/id/%5bx</id>")),
    ValidatorCase("atom/4.2.6/id-not-uri.xml", .fault("id-malformed"), Specimen.atom(id: "<id>not a uri</id>")),
    ValidatorCase("atom/4.2.6/id-relative-uri.xml", .fault("id-malformed"), Specimen.atom(id: "<id>/id/1234</id>")),
    ValidatorCase(
      "atom/4.2.6/id-valid-tag-uris.xml", .right,
      Specimen.atom(id: "<id>tag:example.com,2000:</id>", entryID: "<id>tag:example.com,2000:#anchor</id>")),
    ValidatorCase("atom/4.2.6/id-whitespace.xml", .fault("white-space"), Specimen.atom(id: "<id>\n http://example.org/\n</id>")),
    ValidatorCase(
      "atom/4.2.7.2/absolute_rel.xml", .right,
      Specimen.atom("<link rel=\"http://www.iana.org/assignments/relation/related\" href=\"https://www.example.edu/a\"/>")),
    ValidatorCase(
      "atom/4.2.7.2/link-rel-relative.xml", .fault("relation-malformed"),
      Specimen.atom("<link rel=\"/foo\" href=\"https://www.example.edu/a\"/>")),
    ValidatorCase(
      "atom/4.2.7.2/link-rel-self-blank-with-base.xml",
      .faultToUsAlone("address-needs-base", because: "several readers do not know xml:base"),
      Specimen.atom(root: " xml:base=\"https://www.example.edu/\"", links: "<link rel=\"self\" href=\"news.atom\"/>")),
    ValidatorCase(
      "atom/4.2.7.2/link-rel-self-blank-no-base.xml", .fault("self-relative"), Specimen.atom(links: "<link rel=\"self\" href=\"\"/>")),
    ValidatorCase(
      "atom/4.2.7.2/self-vs-alternate.xml", .fault("self-type"),
      Specimen.atom("<link rel=\"self\" type=\"text/html\" href=\"https://www.example.edu/1\"/>")),
    ValidatorCase(
      "atom/4.2.7.2/unregistered-rel.xml", .fault("relation-unknown"),
      Specimen.atom(feed: "<link rel=\"service.post\" href=\"https://www.example.edu/a\"/>")),
    ValidatorCase(
      "atom/4.2.11/missing-id.xml", .fault("element-recommended"),
      Specimen.atom("<source><title>a</title><updated>2026-05-01T10:00:00Z</updated></source>")),
    ValidatorCase(
      "atom/4.2.11/missing-updated.xml", .faultToThemAlone("an origin in RSS has none to copy"),
      Specimen.atom("<source><id>tag:a.example,2026:f</id><title>a</title></source>")),
    ValidatorCase(
      "atom/4.2.11/multiple-alternates-matching.xml", .fault("alternate-repeated"),
      Specimen.atom("<source><link href=\"https://a.example/1\"/><link href=\"https://a.example/2\"/></source>")),
    ValidatorCase("atom/4.2.11/source-entry.xml", .fault("element-unknown"), Specimen.atom("<source><entry/></source>")),
    ValidatorCase(
      "atom/8.1/platypus.xml", .fault("html-dangerous-style"),
      Specimen.atom(
        text:
          "<summary type=\"html\">&lt;a href=\"https://www.example.edu/\" style=\"display:block; position:absolute; left:0\">a&lt;/a></summary>"
      )),
    ValidatorCase(
      "atom/8.1/style_escaped.xml", .fault("html-dangerous-style"),
      Specimen.atom(text: "<summary type=\"html\">&lt;span style=\"&amp;#101;xpression&amp;#40;1)\">a&lt;/span></summary>")),
    ValidatorCase(
      "atom/8.1/style_float_left.xml", .right,
      Specimen.atom(text: "<summary type=\"html\">&lt;span style=\"float: left;\">a&lt;/span></summary>")),
    ValidatorCase(
      "atom/8.1/style_mso_no_proof_yes.xml", .faultToThemAlone("readers pass over the styles of word processors"),
      Specimen.atom(text: "<summary type=\"html\">&lt;span style=\"mso-no-proof: yes\">a&lt;/span></summary>")),
    ValidatorCase(
      "atom/8.1/style_padding_99999em.xml", .faultToThemAlone("readers bound the room of an entry"),
      Specimen.atom(text: "<summary type=\"html\">&lt;span style=\"padding: 99999em;\">a&lt;/span></summary>")),
    ValidatorCase(
      "ext/feed-thread/feed-in-reply-to.xml",
      .faultToUsAlone("attribute-missing", because: "their case has id as in a draft, RFC 4685 has ref"),
      Specimen.atom(
        feed: "<thr:in-reply-to href=\"https://www.example.edu/0\"/>", root: " xmlns:thr=\"http://purl.org/syndication/thread/1.0\"")),
    ValidatorCase(
      "ext/feed-thread/invalid-type.xml", .fault("media-type"),
      Specimen.atom(
        "<thr:in-reply-to ref=\"tag:a.example,2005:1\" type=\"good\"/>", root: " xmlns:thr=\"http://purl.org/syndication/thread/1.0\"")),
    ValidatorCase(
      "ext/feed-thread/invalid-count.xml", .fault("value-number"),
      Specimen.atom(
        "<link rel=\"replies\" href=\"https://www.example.edu/r\" thr:count=\"ten\"/>",
        root: " xmlns:thr=\"http://purl.org/syndication/thread/1.0\"")),
  ]
}
