/// The validator's cases of RSS, of modules, and of lists of feeds.
enum ValidatorRSS {
  static let all: [ValidatorCase] = [
    ValidatorCase("rss/must/blank_title.xml", .fault("value-missing"), Specimen.rss(title: "<title></title>")),
    ValidatorCase(
      "rss/must/doctype.xml", .faultToUsAlone("doctype", because: "many readers refuse documents with one"),
      Specimen.rss(
        declaration:
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">"
      )),
    ValidatorCase(
      "rss/must/dc_date_with_just_day.xml", .right,
      Specimen.rss(channel: "<dc:date>2003-09-24</dc:date>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/must/dc_date_must_include_timezone.xml", .fault("date-w3c"),
      Specimen.rss(channel: "<dc:date>2003-09-24T10:00:00</dc:date>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/must/dcdate_hours_minutes.xml", .right,
      Specimen.rss(channel: "<dc:date>2002-12-31T01:15-05:00</dc:date>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/must/dcdate_year_and_month.xml", .right,
      Specimen.rss(channel: "<dc:date>2002-12</dc:date>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/must/dclanguage_country_code.xml", .right,
      Specimen.rss(channel: "<dc:language>en-us</dc:language>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/must/invalid_dclanguage.xml", .fault("language-tag"),
      Specimen.rss(channel: "<dc:language>not a language</dc:language>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/must/guid_duplicate_value.xml", .fault("guid-repeated"),
      Specimen.rss(
        behind:
          "<item><title>B</title><link>https://www.example.edu/2</link><guid isPermaLink=\"false\">tag:example.edu,2026:1</guid></item>")),
    ValidatorCase(
      "rss/must/guid_duplicate_value_3.xml", .faultToThemAlone("a guid is a name, and names are compared letter by letter"),
      Specimen.rss(
        guid: "<guid>http://example.com/</guid>",
        behind: "<item><title>B</title><link>https://www.example.edu/2</link><guid>http://example.com:/</guid></item>")),
    ValidatorCase(
      "rss/must/guid_value_isPermaLink_badAttributeCase.xml", .fault("attribute-unknown"),
      Specimen.rss(guid: "<guid ispermalink=\"false\">1</guid>")),
    ValidatorCase("rss/must/guid_isPermalink_false.xml", .right, Specimen.rss(guid: "<guid isPermaLink=\"false\">a</guid>")),
    ValidatorCase("rss/must/invalid_guid_blank.xml", .fault("value-missing"), Specimen.rss(guid: "<guid></guid>")),
    ValidatorCase(
      "rss/must/invalid_guid_invalid_isPermalink.xml", .fault("value-choice"),
      Specimen.rss(guid: "<guid isPermaLink=\"maybe\">https://www.example.edu/1</guid>")),
    ValidatorCase("rss/must/invalid_guid_value.xml", .fault("guid-not-address"), Specimen.rss(guid: "<guid>not a link</guid>")),
    ValidatorCase(
      "rss20/element-channel-image-height/image_height2.xml", .right,
      Specimen.rss(
        channel:
          "<image><url>https://www.example.edu/a.png</url><title>News</title><link>https://www.example.edu/</link><height>400</height></image>"
      )),
    ValidatorCase(
      "rss20/element-channel-image-height/invalid_image_too_high.xml", .fault("value-range"),
      Specimen.rss(
        channel:
          "<image><url>https://www.example.edu/a.png</url><title>News</title><link>https://www.example.edu/</link><height>401</height></image>"
      )),
    ValidatorCase(
      "rss20/element-channel-image-height/invalid_image_zero_height.xml", .fault("value-range"),
      Specimen.rss(
        channel:
          "<image><url>https://www.example.edu/a.png</url><title>News</title><link>https://www.example.edu/</link><height>0</height></image>"
      )),
    ValidatorCase(
      "rss20/element-channel-image-height/invalid_image_negative_height.xml", .fault("value-number"),
      Specimen.rss(
        channel:
          "<image><url>https://www.example.edu/a.png</url><title>News</title><link>https://www.example.edu/</link><height>-1</height></image>"
      )),
    ValidatorCase(
      "rss20/element-channel-image-link/image_link_no_match.xml", .fault("image-link"),
      Specimen.rss(
        channel: "<image><url>https://www.example.edu/a.png</url><title>News</title><link>https://www.example.edu/x</link></image>")),
    ValidatorCase(
      "rss20/element-channel-image-title/image_title_no_match.xml", .fault("image-title"),
      Specimen.rss(
        channel: "<image><url>https://www.example.edu/a.png</url><title>Logo</title><link>https://www.example.edu/</link></image>")),
    ValidatorCase(
      "rss20/element-channel-image-title/invalid_image_blank_title.xml", .fault("value-missing"),
      Specimen.rss(channel: "<image><url>https://www.example.edu/a.png</url><title></title><link>https://www.example.edu/</link></image>")),
    ValidatorCase(
      "rss20/element-channel-cloud/invalid_cloud_negative_port.xml", .fault("value-number"),
      Specimen.rss(channel: "<cloud domain=\"a.example\" port=\"-1\" path=\"/\" registerProcedure=\"\" protocol=\"xml-rpc\"/>")),
    ValidatorCase(
      "rss20/element-channel-cloud/invalid_cloud_no_domain.xml", .fault("attribute-missing"),
      Specimen.rss(channel: "<cloud port=\"80\" path=\"/\" registerProcedure=\"\" protocol=\"xml-rpc\"/>")),
    ValidatorCase(
      "rss20/element-channel-cloud/cloud_port.xml", .right,
      Specimen.rss(channel: "<cloud domain=\"a.example\" port=\"80\" path=\"/\" registerProcedure=\"x\" protocol=\"xml-rpc\"/>")),
    ValidatorCase(
      "rss20/element-channel-docs/invalid_docs.xml", .fault("address-relative"), Specimen.rss(channel: "<docs>docs.html</docs>")),
    ValidatorCase(
      "rss20/data-types-datetime/invalid_pubdate_dow.xml", .fault("date-weekday"),
      Specimen.rss("<pubDate>Fri, 02 May 2026 10:00:00 GMT</pubDate>")),
    ValidatorCase(
      "rss20/data-types-datetime/invalid_pubdate_day.xml", .fault("date-rfc822"),
      Specimen.rss("<pubDate>31 Jun 2026 10:00:00 GMT</pubDate>")),
    ValidatorCase(
      "rss20/data-types-datetime/missing_space.xml", .fault("date-rfc822"),
      Specimen.rss("<pubDate>Sat,29 Jul 2006 00:03:02 +0000</pubDate>")),
    ValidatorCase(
      "rss20/data-types-datetime/pubdate_a.xml", .fault("date-military-zone"), Specimen.rss("<pubDate>31 Dec 2002 14:20:20 A</pubDate>")),
    ValidatorCase("rss20/data-types-datetime/pubdate_april.xml", .right, Specimen.rss("<pubDate>10 Apr 2002 14:20:20 GMT</pubDate>")),
    ValidatorCase(
      "rss20/data-types-datetime/pubdate_comments.xml", .fault("date-rfc822"),
      Specimen.rss("<pubDate>Thu (oh how I hate thursdays), 16(th) Feb(ruary) 2006 01:39 +0000 (GMT)</pubDate>")),
    ValidatorCase("rss20/data-types-datetime/pubdate_edt.xml", .right, Specimen.rss("<pubDate>10 Apr 2002 14:20:20 EDT</pubDate>")),
    ValidatorCase("rss20/data-types-datetime/pubdate_no_seconds.xml", .right, Specimen.rss("<pubDate>10 Apr 2002 14:20 GMT</pubDate>")),
    ValidatorCase(
      "rss20/data-types-datetime/pubdate_one_digit_day.xml", .right, Specimen.rss("<pubDate>1 Dec 2002 14:20:20 +0000</pubDate>")),
    ValidatorCase(
      "rss20/data-types-datetime/pubdate_pre_y2k.xml", .fault("date-two-digit-year"),
      Specimen.rss("<pubDate>31 Dec 99 23:59:59 +0000</pubDate>")),
    ValidatorCase("rss20/data-types-datetime/pubdate_ut.xml", .right, Specimen.rss("<pubDate>10 Apr 2002 14:20:20 UT</pubDate>")),
    ValidatorCase(
      "rss20/data-types-datetime/pubdate_with_diff_min.xml", .right, Specimen.rss("<pubDate>10 Apr 2002 14:20:20 +0530</pubDate>")),
    ValidatorCase("rss20/data-types-email/missing-email.xml", .fault("contact"), Specimen.rss("<author>John Smith</author>")),
    ValidatorCase("rss20/data-types-email/missing-name.xml", .fault("contact-form"), Specimen.rss("<author>user@example.com</author>")),
    ValidatorCase(
      "rss20/data-types-email/name-as-comment.xml", .fault("contact-form"),
      Specimen.rss("<author>John Smith &#x3C;jsmith@example.org></author>")),
    ValidatorCase("rss20/data-types-email/rfc2368.xml", .right, Specimen.rss("<author>mailto:user%40example.com%20%28name%29</author>")),
    ValidatorCase(
      "rss20/data-types-email/mailto-subject.xml", .right,
      Specimen.rss("<author>mailto:John%20Smith%20%3Cjsmith%40example%2Eorg%3E?subject=some%20feedback</author>")),
    ValidatorCase(
      "rss20/element-channel-item-author/valid_email_addresses.xml", .right, Specimen.rss("<author>P.O'Neill@example.ie</author>")),
    ValidatorCase("rss20/data-types-url/iri.xml", .fault("address-beyond-ascii"), Specimen.rss(link: "<link>http://www.詹姆斯.com/</link>")),
    ValidatorCase("rss20/data-types-url/idna.xml", .right, Specimen.rss(link: "<link>http://www.xn--8ws00zhy3a.com/</link>")),
    ValidatorCase(
      "rss20/data-types-characterdata/non-problems.xml", .right,
      Specimen.rss(itemTitle: "<title>Hackers Gain Data on AT&#38;T Shoppers; M&amp;S \"expands\"</title>")),
    ValidatorCase(
      "rss20/data-types-characterdata/amp-cdata-name.xml", .fault("escaped-twice"),
      Specimen.rss(itemTitle: "<title><![CDATA[alpha&amp;omega]]></title>")),
    ValidatorCase(
      "rss20/data-types-characterdata/amp-name.xml", .fault("hex-reference"), Specimen.rss(itemTitle: "<title>alpha&amp;omega</title>")),
    ValidatorCase("rss20/data-types-characterdata/amp-hex.xml", .right, Specimen.rss(itemTitle: "<title>alpha&#x26;omega</title>")),
    ValidatorCase(
      "rss20/data-types-characterdata/amp-lt-alpha.xml", .fault("hex-reference"), Specimen.rss(itemTitle: "<title>&amp;&lt;a</title>")),
    ValidatorCase(
      "rss/may/missing_item_title.xml", .faultToThemAlone("RSS wants a title or a description, and short posts have no title"),
      Specimen.rss("<description>a</description>", itemTitle: "")),
    ValidatorCase("rss/may/missing_item_link.xml", .fault("item-without-link"), Specimen.rss(itemLink: "")),
    ValidatorCase(
      "rss/may/nonstandard_prefix.xml", .fault("namespace-prefix"),
      Specimen.rss("<d:subject>a</d:subject>", root: " xmlns:d=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/may/invalid_title_contains_html.xml", .fault("markup-in-plain-text"), Specimen.rss(title: "<title>&#x3C;b>News&#x3C;/b></title>")
    ),
    ValidatorCase(
      "rss/should/reserved_prefix.xml", .fault("namespace-other-prefix"),
      Specimen.rss("<dc:y>a</dc:y>", root: " xmlns:dc=\"https://www.example.edu/ns\"")),
    ValidatorCase(
      "rss/should/duplicate_dccreator.xml", .fault("same-twice"),
      Specimen.rss(
        channel: "<managingEditor>a@example.edu (A)</managingEditor><dc:creator>A</dc:creator>",
        root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/should/duplicate_dcpublisher.xml", .fault("same-twice"),
      Specimen.rss(
        channel: "<webMaster>a@example.edu (A)</webMaster><dc:publisher>A</dc:publisher>",
        root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/should/duplicate_item_dcdate.xml", .fault("date-twice"),
      Specimen.rss(
        "<pubDate>Sat, 02 May 2026 10:00:00 GMT</pubDate><dc:date>2026-05-02</dc:date>",
        root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/should/duplicate_item_dcsubject.xml", .fault("same-twice"),
      Specimen.rss("<category>a</category><dc:subject>a</dc:subject>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/should/duplicate_item_dcsource.xml", .fault("same-twice"),
      Specimen.rss(
        "<source url=\"https://a.example/\">a</source><dc:source>a</dc:source>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")),
    ValidatorCase(
      "rss/should/guid_isSmallInteger.xml", .fault("guid-plain-number"), Specimen.rss(guid: "<guid isPermaLink=\"false\">123456</guid>")),
    ValidatorCase(
      "rss/should/noncanonical_uri_1.xml", .faultToThemAlone("the guid is a name, and its one address is written as it is"),
      Specimen.rss(guid: "<guid>http://example.com</guid>")),
    ValidatorCase(
      "rss/should/funky_content_encoded.xml",
      .faultToThemAlone("description is the summary of content:encoded, as the Best Practices Profile has it"),
      Specimen.rss(
        "<description>Foo</description><content:encoded>Bar</content:encoded>",
        root: " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")),
    ValidatorCase(
      "rss/should/unfunky_atom_content_src.xml", .right,
      Specimen.rss("<description>Foo</description><atom:content src=\"https://www.example.edu/foo\" type=\"text/html\"/>")),
    ValidatorCase(
      "rss/should/rss20_with_atom_elements.xml", .right,
      Specimen.rss(
        "<atom:content type=\"html\">&lt;p>a&lt;/p></atom:content><atom:author><atom:name>a</atom:name></atom:author><atom:updated>2005-07-22T19:07:43Z</atom:updated>",
        channel: "<atom:id>urn:uuid:9444ea20-fe0b-11d9-8cd6-0800200c9a66</atom:id>")),
    ValidatorCase(
      "rss/should/description_contains_script.xml", .fault("html-security"),
      Specimen.rss("<description>&lt;script>a&lt;/script></description>")),
    ValidatorCase(
      "rss/should/description_contains_onsubmit.xml", .fault("html-event-handler"),
      Specimen.rss("<description>&lt;p onsubmit=\"a()\">a&lt;/p></description>")),
    ValidatorCase(
      "rss/should/description_contains_reluri.xml", .fault("html-relative"),
      Specimen.rss("<description>&lt;a href=\"/foo\">a&lt;/a></description>")),
    ValidatorCase("rss/should/description_non_script.xml", .right, Specimen.rss("<description>about the script element</description>")),
    ValidatorCase(
      "rss/should/platypus.xml", .fault("html-dangerous-style"),
      Specimen.rss("<description>&lt;a href=\"https://www.example.edu/\" style=\"position:absolute; top:0\">a&lt;/a></description>")),
    ValidatorCase(
      "rss/should/safe-style.xml", .right, Specimen.rss("<description>&lt;span style=\"font-style: italic;\">blah&lt;/span></description>")),
    ValidatorCase(
      "rss/should/webbug.xml", .fault("html-dangerous-style"),
      Specimen.rss("<description>&lt;img style=\"position:absolute\" alt=\"\" src=\"https://www.example.edu/c.gif\"></description>")),
    ValidatorCase(
      "rss/should/content_encoded_contains_embed.xml", .fault("html-security"),
      Specimen.rss(
        "<content:encoded>&lt;embed src=\"https://www.example.edu/\"></content:encoded>",
        root: " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")),
  ]

  static let modules: [ValidatorCase] = [
    ValidatorCase(
      "ext/itunes/valid_category_with_ampersand.xml", .right,
      Specimen.rss(
        channel: "<itunes:category text=\"Kids &amp; Family\"/>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/valid_subcategory.xml",
      .faultToUsAlone("podcast-category", because: "Apple has new categories since 2019; theirs are the old ones"),
      Specimen.rss(
        channel: "<itunes:category text=\"Technology\"><itunes:category text=\"Computers\"/></itunes:category>",
        root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/invalid_category.xml", .fault("podcast-category"),
      Specimen.rss(channel: "<itunes:category text=\"Everything\"/>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/invalid_subcategory.xml", .fault("podcast-category"),
      Specimen.rss(
        channel: "<itunes:category text=\"Technology\"><itunes:category text=\"Everything\"/></itunes:category>",
        root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/obsolete_category.xml", .fault("podcast-category"),
      Specimen.rss(channel: "<itunes:category text=\"Travel\"/>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/incomplete_category.xml", .fault("podcast-incomplete"),
      Specimen.rss(
        "<enclosure url=\"https://www.example.edu/a.mp3\" length=\"8\" type=\"audio/mpeg\"/>",
        channel: "<language>en-us</language><itunes:explicit>clean</itunes:explicit>",
        root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/duration_seconds.xml", .right,
      Specimen.rss("<itunes:duration>423</itunes:duration>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/abbreviated_duration.xml", .right,
      Specimen.rss("<itunes:duration>7:04</itunes:duration>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/invalid_duration.xml", .fault("itunes-duration"),
      Specimen.rss("<itunes:duration>7 minutes</itunes:duration>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/duplicate_explicit_value.xml", .fault("podcast-repeated"),
      Specimen.rss(
        "<itunes:explicit>yes</itunes:explicit><itunes:explicit>no</itunes:explicit>",
        root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/lowercase_explicit_value.xml", .right,
      Specimen.rss("<itunes:explicit>yes</itunes:explicit>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/invalid_explicit_value.xml", .fault("value-choice"),
      Specimen.rss("<itunes:explicit>Absolutely</itunes:explicit>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/invalid_block_value.xml", .faultToThemAlone("Apple says that any other word than Yes has no effect"),
      Specimen.rss("<itunes:block>Absolutely</itunes:block>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/invalid_episodetype.xml", .fault("value-choice"),
      Specimen.rss("<itunes:episodeType>half</itunes:episodeType>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/invalid_episode.xml", .fault("value-number"),
      Specimen.rss("<itunes:episode>one</itunes:episode>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/invalid_owner_email.xml", .fault("email-address"),
      Specimen.rss(
        channel: "<itunes:owner><itunes:email>me at example</itunes:email></itunes:owner>",
        root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/image_no_url.xml", .fault("attribute-missing"),
      Specimen.rss("<itunes:image/>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/image_relative_url.xml", .fault("address-relative"),
      Specimen.rss("<itunes:image href=\"a.jpg\"/>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/image_absolute_https_url.xml", .right,
      Specimen.rss(
        "<itunes:image href=\"https://www.example.edu/a.jpg\"/>", root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/unsupported_format.xml", .faultToThemAlone("readers play more than Apple lists"),
      Specimen.rss(
        "<enclosure url=\"https://www.example.edu/a.wmv\" length=\"8\" type=\"video/x-ms-wmv\"/><itunes:keywords>a</itunes:keywords>",
        root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/itunes/subtitle_too_long.xml", .faultToThemAlone("Apple no longer reads subtitles and keywords"),
      Specimen.rss(
        "<itunes:subtitle>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</itunes:subtitle>",
        root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")),
    ValidatorCase(
      "ext/media/alternate_namespace.xml", .fault("namespace-nearly-right"),
      Specimen.rss("<media:rating>nonadult</media:rating>", root: " xmlns:media=\"http://search.yahoo.com/mrss\"")),
    ValidatorCase(
      "ext/media/valid_media_content.xml", .right,
      Specimen.rss(
        "<media:content url=\"https://www.example.edu/movie.mov\" fileSize=\"12216320\" type=\"video/quicktime\" medium=\"video\" isDefault=\"true\" expression=\"full\" bitrate=\"128\" framerate=\"25\" samplingrate=\"44.1\" channels=\"2\" duration=\"185\" height=\"200\" width=\"300\" lang=\"en\"/>",
        root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/example5.xml", .right,
      Specimen.rss(
        "<media:group><media:content url=\"https://www.example.edu/a.mp3\" fileSize=\"1000\" bitrate=\"64\" type=\"audio/mpeg\" isDefault=\"true\" expression=\"full\"/><media:content url=\"https://www.example.edu/a.torrent\" type=\"application/x-bittorrent;enclosed=&quot;audio/mpeg&quot;\"/><media:credit role=\"musician\">a</media:credit><media:category>music/a</media:category><media:rating>nonadult</media:rating></media:group>",
        root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/group_of_one.xml", .faultToThemAlone("a group of one is read like the one"),
      Specimen.rss(
        "<media:group><media:content url=\"https://www.example.edu/a.mp3\" type=\"audio/mpeg\"/></media:group>",
        root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/invalid_media_content_medium.xml", .fault("value-choice"),
      Specimen.rss(
        "<media:content url=\"https://www.example.edu/a\" medium=\"picture\"/>", root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/invalid_media_content_fileSize.xml", .fault("value-number"),
      Specimen.rss(
        "<media:content url=\"https://www.example.edu/a\" fileSize=\"big\"/>", root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/invalid_media_content_url.xml", .fault("address-relative"),
      Specimen.rss("<media:content url=\"a.mp3\"/>", root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/invalid_player_url_missing.xml", .fault("attribute-missing"),
      Specimen.rss("<media:player height=\"200\"/>", root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/invalid_restriction_relationship.xml", .fault("value-choice"),
      Specimen.rss(
        "<media:restriction relationship=\"bogus\" type=\"country\">au</media:restriction>",
        root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/invalid_restriction_allow_country.xml", .faultToThemAlone("countries are not looked up"),
      Specimen.rss(
        "<media:restriction relationship=\"allow\" type=\"country\">XX</media:restriction>",
        root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/invalid_hash_algo.xml", .fault("value-choice"),
      Specimen.rss("<media:hash algo=\"crc\">a</media:hash>", root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/invalid_thumbnail_url_missing.xml", .fault("attribute-missing"),
      Specimen.rss("<media:thumbnail width=\"75\"/>", root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase(
      "ext/media/invalid_title_type.xml", .fault("value-choice"),
      Specimen.rss("<media:title type=\"xhtml\">a</media:title>", root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ValidatorCase("opml/errors/outlinesInWrongPlaces.opml", .fault("element-unknown"), Specimen.opml(head: "<outline text=\"a\"/>")),
    ValidatorCase(
      "opml/errors/missingOpml.opml", .fault("document-unknown"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<haha version=\"1.1\"/>"),
    ValidatorCase("opml/clean/unknownOutlineType2.opml", .right, Specimen.opml(body: "<outline text=\"a\" type=\"oy-vey\"/>")),
    ValidatorCase(
      "opml/clean/ownerId.opml", .right,
      Specimen.opml(
        head: "<ownerId>http://example.com</ownerId>",
        body: "<outline text=\"a\" category=\"/Philosophy/Baseball/Mets,/Tourism/New York\" created=\"Mon, 31 Oct 2005 18:21:33 GMT\"/>")),
    ValidatorCase(
      "opml/clean/subscriptionList.opml", .right,
      Specimen.opml(
        head: "<expansionState></expansionState><vertScrollState>1</vertScrollState><windowTop>61</windowTop>",
        outline:
          "<outline text=\"a\" title=\"a\" type=\"rss\" version=\"RSS2\" language=\"unknown\" htmlUrl=\"http://a.example/\" xmlUrl=\"http://a.example/rss\"/>",
        version: " version=\"1.1\"")),
  ]
}
