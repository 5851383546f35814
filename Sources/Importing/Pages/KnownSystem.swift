import Markup
import Model

/// A content management system that is known by marks in its pages, with where it puts the parts of an article.
///
/// These complete the rules of a source, so that a site on such a system needs none.
struct KnownSystem {
  /// What it is called.
  var name: String
  /// The selector that only its article pages match.
  var mark: String
  /// Where the parts stand.
  var rules: PageRules

  /// The system that made a page, if it is known.
  static func recognise(_ document: Document) -> KnownSystem? {
    table.first { !document.elements(matching: $0.mark).isEmpty }
  }

  private static let table: [KnownSystem] = [
    KnownSystem(
      name: "VisualSiteBuilder", mark: #".v_news_content, [id^="vsb_content"], #vsb_newscontent, form[name="_newscontent_fromname"]"#,
      rules: PageRules(
        title: [#"[class^="titlestyle"]"#], date: [#"[class^="timestyle"]"#],
        body: [".v_news_content", #"[id^="vsb_content"]"#, "#vsb_newscontent"], author: [#"[class^="authorstyle"]"#],
        remove: ["#div_vote_id", #"[id^="dynclicks_"]"#])),
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
}
