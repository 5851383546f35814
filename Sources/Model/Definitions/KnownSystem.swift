/// A content management system that is known by marks in its pages, with where it puts the parts of an article.
///
/// Its rules complete those of a source whose pages it made, so that a site on such a system needs none.
public struct KnownSystem: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// The selector that only its article pages match.
  public let mark: String
  /// Where the parts stand.
  public let rules: PageRules

  /// What `preset:` calls it in a publication folder.
  public var preset: String { name.lowercased() }

  /// Every system that is known, the first match wins.
  public static let all: [KnownSystem] = [
    .visualSiteBuilder,
    KnownSystem(
      name: "WebPlus", mark: ".wp_articlecontent",
      rules: PageRules(
        title: [".arti_title"], date: [".arti_update", ".arti_metas"], body: [".wp_articlecontent"], author: [".arti_publisher"],
        section: [".arti_path a:last-of-type"], remove: [".wp_art_adjoin"])),
    KnownSystem(
      name: "TRS", mark: ".TRS_Editor, .trs_editor_view, .trs_paper_default",
      rules: PageRules(body: [".TRS_Editor", ".trs_editor_view", ".trs_paper_default"])),
    KnownSystem(
      name: "WordPress", mark: #"article.post .entry-content, .single .entry-content, .wp-block-post-content, .hentry .entry-content"#,
      rules: PageRules(
        title: [".entry-title", ".wp-block-post-title"],
        date: ["time.entry-date.published", "time.entry-date", ".wp-block-post-date time", ".posted-on time"],
        body: [".entry-content", ".wp-block-post-content"], author: [".author.vcard .fn", ".byline .author", ".wp-block-post-author-name"],
        section: [".cat-links a", ".wp-block-post-terms.taxonomy-category a"],
        remove: [".sharedaddy", ".jp-relatedposts", ".post-navigation", ".addtoany_share_save_container", ".wp-block-buttons.share"])),
    KnownSystem(
      name: "Drupal", mark: ".field--name-body, .field-name-body",
      rules: PageRules(
        title: ["h1.page-title", "h1#page-title", ".node__title"], date: [".node__submitted time", ".node__submitted", ".submitted"],
        body: [".field--name-body", ".field-name-body"])),
  ]
  /// VisualSiteBuilder (西安博达), the CMS of many Chinese universities.
  ///
  /// Its component for an article is a form named `_newscontent_fromname`. In it the site's designer places the title, a line such as
  /// `2025年10月02日 10:32 点击:[…]`, and the body in `#vsb_content`, `#vsb_content_2` or `#vsb_content_` and a number; what the editor
  /// wrote stands in `.v_news_content` inside, and its own headings are no titles. Old sites have tables with classes such as
  /// `titlestyle1029` instead.
  public static let visualSiteBuilder = KnownSystem(
    name: "VisualSiteBuilder", mark: #".v_news_content, [id^="vsb_content"], #vsb_newscontent, form[name="_newscontent_fromname"]"#,
    rules: PageRules(
      title: [#"[class^="titlestyle"]"#] + ["h1", "h2", "h3", #"[class*="title"]"#].map(beforeTheBody),
      date: [#"[class^="timestyle"]"#] + [#"[class*="time"]"#, #"[class*="date"]"#, #"[class*="info"]"#].map(beforeTheBody),
      body: [#"[id^="vsb_content"] .v_news_content"#, ".v_news_content", #"[id^="vsb_content"]"#, "#vsb_newscontent"],
      author: [#"[class^="authorstyle"]"#],
      remove: ["#div_vote_id", #"[id^="dynclicks_"]"#]))

  private static func beforeTheBody(_ selector: String) -> String {
    #"form[name="_newscontent_fromname"] \#(selector):not(.v_news_content *)"#
  }
}
