import Model

/// How the pages look, and feeds in a browser: one column, the brand's colours, light and dark.
enum PageStyle {
  /// The style of the pages.
  static func css(_ brand: Brand) -> String {
    """

    \(colours(brand))
    body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 42rem; background: var(--page); color: var(--text); font: \(font); }
    h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.25; }
    h2, h3 { margin: 0; font-size: 1.125rem; }
    h1, h2, h3, p { overflow-wrap: anywhere; }
    p { margin: .25rem 0; }
    a { color: var(--brand); }
    .lead, .date, footer { color: var(--muted); }
    .feeds, .articles { margin: 1.5rem 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
    .feeds li, .articles li { padding: 1rem 0; border-bottom: 1px solid var(--line); }
    .formats a, footer a { display: inline-block; margin-inline-end: 1rem; }
    .follow { margin: 1.5rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; }
    .address { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .75rem; }
    .address label { flex: 0 0 5.5rem; }
    .address input { flex: 1 1 12rem; min-width: 0; }
    .address input, button { padding: .375rem .625rem; border: 1px solid var(--line); border-radius: .375rem; font: inherit; }
    .address input { background: transparent; color: inherit; }
    button { background: var(--brand); border-color: var(--brand); color: var(--page); cursor: pointer; }
    .newest, .group { margin-top: 2rem; }
    .articles { margin-top: .5rem; }
    footer { margin-top: 2rem; }

    """
  }

  /// The colours of the brand as variables, and their counterparts in dark mode.
  static func colours(_ brand: Brand) -> String {
    """
    :root { color-scheme: light dark; --brand: \(brand.color); --text: #1b1f24; --muted: #57606a; --page: #fff; --line: #d8dee4; }
    @media (prefers-color-scheme: dark) {
      :root { --brand: \(brand.darkColor); --text: #e6edf3; --muted: #9da7b1; --page: #14181d; --line: #30363d; }
    }
    """
  }

  /// The typefaces that devices have for Latin and Chinese.
  static let font =
    #"1rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif"#
}
