public import Model

/// How a browser shows an RSS or Atom document that somebody opened in it: a list to read, not a tree of elements.
///
/// CSS can neither link nor unescape HTML, so titles, dates and summaries are shown, and the way to the feed's page is told. XSLT could
/// do more, but browsers are giving it up.
public enum FeedStylesheet {
  /// The document's name in `public/`.
  public static let fileName = "feed.css"

  /// The style sheet in a publication's colours.
  public static func css(_ brand: Brand) -> String {
    """
    \(PageStyle.colours(brand))
    :root { background: var(--page); }
    rss, feed { display: block; margin: 0 auto; padding: 2rem 1.25rem; max-width: 42rem; color: var(--text); font: \(PageStyle.font); }
    rss::before, feed::before {
      display: block; margin-bottom: 1.5rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem;
      content: "This is a feed: copy its address into a feed reader. Its page for people has the same address with .html at the end."
        "\\A 这是一个订阅源：把它的地址复制到阅读器即可。地址末尾改为 .html 就是供人阅读的网页。";
      white-space: pre-line;
    }
    channel { display: block; }
    channel > *, feed > *, item > *, entry > * { display: none; }
    channel > title, feed > title, channel > description, feed > subtitle, channel > item, feed > entry { display: block; }
    item > title, item > pubDate, item > description, entry > title, entry > published, entry > summary { display: block; }
    channel > title, feed > title { font-size: 1.75rem; font-weight: bold; line-height: 1.25; }
    channel > description, feed > subtitle, pubDate, published { color: var(--muted); }
    channel > item, feed > entry { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
    item > title, entry > title { font-size: 1.125rem; font-weight: bold; }

    """
  }
}
