public import Model

/// One change that a person makes to an edition.
public enum EditionEdit: Hashable, Sendable {
  /// Carries an article whatever the rules say, at the top of the section whose rule takes it, else of the first.
  case pin(ArticleID)
  /// Leaves an article out.
  case drop(ArticleID)
  /// Lets the rules decide about an article again.
  case release(ArticleID)
  /// Puts an article under another heading, at the top.
  case move(ArticleID, to: PlainText)
  /// Puts an article at a place of its section, counted from 1.
  case place(ArticleID, Int)
  /// Puts the articles of a section into this order.
  case order([ArticleID], in: PlainText)
  /// Another headline for an article, in this edition only; nil takes it back.
  case title(ArticleID, PlainText?)
  /// Another teaser for an article, in this edition only; nil takes it back.
  case teaser(ArticleID, PlainText?)
  /// Another picture for an article, or none, in this edition only; nil takes it back.
  case picture(ArticleID, ArticleWording.Picture?)
  /// The subject line; nil leaves it to the newsletter.
  case subject(PlainText?)
  /// The sentence beside it; nil leaves it to the newsletter.
  case preheader(PlainText?)
  /// What stands before the articles, in Markdown; nil for nothing.
  case intro(String?)
  /// What stands behind the articles, in Markdown; nil for nothing.
  case closing(String?)
  /// Takes back everything that people changed.
  case reset
}
