import Model

/// How the index page looks: one column, the brand's colours, light and dark.
enum IndexStyle {
  static func css(_ brand: Brand) -> String {
    """

    :root { color-scheme: light dark; --brand: \(brand.color); --text: #1b1f24; --muted: #57606a; --page: #fff; --line: #d8dee4; }
    @media (prefers-color-scheme: dark) {
      :root { --brand: \(brand.darkColor); --text: #e6edf3; --muted: #9da7b1; --page: #14181d; --line: #30363d; }
    }
    body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 42rem; background: var(--page); color: var(--text);
      font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.25; }
    h2 { margin: 0; font-size: 1.125rem; }
    p { margin: .25rem 0; }
    a { color: var(--brand); }
    .lead, footer { color: var(--muted); }
    .feeds { margin: 1.5rem 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
    .feeds li { padding: 1rem 0; border-bottom: 1px solid var(--line); }
    .formats a { display: inline-block; margin-inline-end: 1rem; }
    footer { margin-top: 2rem; }

    """
  }
}
