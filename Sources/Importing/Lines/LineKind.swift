import Foundation

/// What a line of a page is, when it is not part of an article.
///
/// Judged by its words alone, so that pages and text exports are read alike.
enum LineKind: Hashable {
  /// `上一条：…`, `Next: …`: the neighbours of the article.
  case neighbours
  /// `关闭`, `打印`, `Share this`: things to click.
  case action
  /// `点击:[]`, `Views: 12`: a counter.
  case counter
  /// `当前位置：首页 > 新闻`, `You are here`: where the page stands in the site.
  case breadcrumb
  /// `Copyright © …`, `赣ICP备…`, an imprint.
  case imprint
  /// `相关新闻`, `Related articles`, `Comments`: the heading of something that follows the article.
  case appendix
  /// `今天是 …`: the date of the reader's day, not of the article.
  case today

  /// The kind of a line; nil when it may well be part of an article.
  init?(_ line: some StringProtocol) {
    // No furniture is longer, and most lines of an article are.
    guard line.utf8.count <= 2000 else { return nil }
    let text = line.folded.lowercased()
    let bare = text.trimmingCharacters(in: Self.ornaments)
    let isSentence = text.last.map { ".!?".contains($0) } ?? false
    guard !bare.isEmpty, let kind = Self.kind(of: bare, isSentence: isSentence) else { return nil }
    self = kind
  }

  /// Whether an article is over where such a line stands behind it.
  var endsArticle: Bool {
    switch self {
    case .neighbours, .action, .imprint, .appendix: true
    case .counter, .breadcrumb, .today: false
    }
  }

  private static let ornaments = LinePhrases.ornaments

  private static func kind(of bare: String, isSentence: Bool) -> LineKind? {
    if LinePhrases.isNeighbours(bare, isSentence: isSentence) { return .neighbours }
    if LinePhrases.isImprint(bare) { return .imprint }
    if LinePhrases.starts(bare, with: LinePhrases.breadcrumbs) { return .breadcrumb }
    if LinePhrases.starts(bare, with: LinePhrases.today) { return .today }
    guard TextWeight.weight(of: bare) <= 60 else { return nil }
    if LinePhrases.isOnly(bare, LinePhrases.actions) { return .action }
    if LinePhrases.isOnly(bare, LinePhrases.appendices) { return .appendix }
    if LinePhrases.starts(bare, with: LinePhrases.counters) && TextWeight.weight(of: bare) <= 24 { return .counter }
    return nil
  }
}
