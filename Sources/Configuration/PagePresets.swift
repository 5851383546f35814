public import Model

extension PageRules {
  /// The names under which `preset:` finds the rules of a known CMS.
  static let presetNames = ["visualsitebuilder"]

  /// Article pages of VisualSiteBuilder (西安博达), the CMS of many Chinese universities.
  ///
  /// Its component for an article writes a form named `_newscontent_fromname`; in it the site's designer places the title, a line such
  /// as `2025年10月02日 10:32 点击:[…]`, and the body in `#vsb_content`, `#vsb_content_2` or `#vsb_content_` and the article's number.
  /// What the editor wrote stands in `.v_news_content` inside. Designers name title and date as they like, so these go from the
  /// certain to the likely.
  public static let visualSiteBuilder = PageRules(
    title: [
      #"form[name="_newscontent_fromname"] h1"#, #"form[name="_newscontent_fromname"] h2"#, #"form[name="_newscontent_fromname"] h3"#,
      #"[class^="titlestyle"]"#, ".arti_title", ".article-title", ".art-tit", ".content-title", ".con_title", "h1",
    ],
    date: [
      #"[class^="timestyle"]"#, ".arti_update", ".article-time", ".art-time", ".content-time", ".con_time",
      #"form[name="_newscontent_fromname"] [class*="time"]"#, #"form[name="_newscontent_fromname"] [class*="date"]"#,
      #"form[name="_newscontent_fromname"] [class*="info"]"#, #"form[name="_newscontent_fromname"]"#,
    ],
    body: [
      "#vsb_content .v_news_content", #"[id^="vsb_content"] .v_news_content"#, ".v_news_content", "#vsb_content", #"[id^="vsb_content"]"#,
    ],
    author: [#"[class^="authorstyle"]"#, ".arti_publisher", #"form[name="_newscontent_fromname"] [class*="author"]"#],
    section: [#"[class^="winstyle"] a:last-of-type"#, ".position a:last-of-type", ".crumbs a:last-of-type"],
    remove: [
      "#div_vote_id", #"[id^="dynclicks_"]"#, #"[name^="dynclicks_"]"#, ".vsbcontent_attach_tips", ".page-prev-next", ".prev-next",
    ])

  /// The rules of a preset by the name that `preset:` uses.
  static func preset(named name: String) -> PageRules? {
    name == "visualsitebuilder" ? .visualSiteBuilder : nil
  }
}

extension ValueForm where Value == PageRules {
  /// The name of a preset.
  static var preset: ValueForm {
    ValueForm(
      "the name of a preset: \(PageRules.presetNames.joined(separator: ", "))",
      advice: { NearestName.of($0, among: PageRules.presetNames).map { "did you mean '\($0)'?" } }, PageRules.preset(named:))
  }
}
