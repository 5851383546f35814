import Markup

/// Cleans a fragment of a page at `https://example.org/news/`.
func cleaned(_ html: String) throws -> CleanedHTML {
  HTMLCleaner(resolve: resolveAgainstExample).clean(try HTMLParser.fragment(html))
}

/// Resolves well enough for tests: absolute addresses stay, a leading slash means the site, anything else the folder.
func resolveAgainstExample(_ reference: String) -> String? {
  let lowercased = reference.lowercased()
  if lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://") { return reference }
  if reference.hasPrefix("//") { return "https:" + reference }
  if reference.hasPrefix("/") { return "https://example.org" + reference }
  return "https://example.org/news/" + reference
}
