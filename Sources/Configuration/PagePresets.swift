public import Model

extension PageRules {
  /// The names under which `preset:` finds the rules of a known CMS.
  static let presetNames = ["visualsitebuilder"]

  /// Article pages of VisualSiteBuilder (西安博达), the CMS of many Chinese universities.
  ///
  /// Its component for an article is a form named `_newscontent_fromname`. In it the site's designer places the title, a line such as
  /// `2025年10月02日 10:32 点击:[…]`, and the body in `#vsb_content`, `#vsb_content_2` or `#vsb_content_` and a number; what the editor
  /// wrote stands in `.v_news_content` inside, and its own headings are no titles. Old sites have tables with classes such as
  /// `titlestyle1029` instead. What these rules do not find is left to the heuristics.
  public static let visualSiteBuilder = PageRules(
    title: [#"[class^="titlestyle"]"#] + ["h1", "h2", "h3", #"[class*="title"]"#].map(beforeTheBody),
    date: [#"[class^="timestyle"]"#] + [#"[class*="time"]"#, #"[class*="date"]"#, #"[class*="info"]"#].map(beforeTheBody),
    body: [#"[id^="vsb_content"] .v_news_content"#, ".v_news_content", #"[id^="vsb_content"]"#, "#vsb_newscontent"],
    author: [#"[class^="authorstyle"]"#],
    remove: ["#div_vote_id", #"[id^="dynclicks_"]"#])

  private static func beforeTheBody(_ selector: String) -> String {
    #"form[name="_newscontent_fromname"] \#(selector):not(.v_news_content *)"#
  }

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
