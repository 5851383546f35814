/// The site generator whose folder of Markdown a source is, and how its pages are addressed.
public struct MarkdownSite: Hashable, Sendable {
  /// The generators whose folders are understood.
  public enum Generator: String, Hashable, Sendable, CaseIterable {
    /// Hugo: `content/`, page bundles, `_index.md`, languages in file names, shortcodes.
    case hugo
    /// Jekyll: `_posts/2026-10-02-slug.md`, `_drafts/`, Liquid.
    case jekyll
  }

  /// Which one.
  public var generator: Generator
  /// How the addresses of articles are made; nil stands for what the generator does unless told otherwise.
  public var permalink: PermalinkPattern?

  /// A site of these parts.
  public init(generator: Generator, permalink: PermalinkPattern? = nil) {
    self.generator = generator
    self.permalink = permalink
  }
}
