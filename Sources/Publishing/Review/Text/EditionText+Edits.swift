import Model

extension EditionText {
  /// An edit with the line of the text that asks for it.
  public struct LocatedEdit: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The edit.
    public var edit: EditionEdit
  }

  /// What a person changed: the edits that lead from the text as it was opened to this one.
  ///
  /// What stands as it stood is no edit, so the rules still decide about it.
  public func edits(from opened: EditionText) -> [LocatedEdit] {
    words(from: opened) + places(from: opened) + wordings(from: opened)
  }

  private func words(from opened: EditionText) -> [LocatedEdit] {
    var edits: [LocatedEdit] = []
    if subject != opened.subject { edits.append(LocatedEdit(line: 1, edit: .subject(PlainText(subject)))) }
    if preheader != opened.preheader { edits.append(LocatedEdit(line: 1, edit: .preheader(PlainText(preheader)))) }
    if intro != opened.intro { edits.append(LocatedEdit(line: 1, edit: .intro(intro.isEmpty ? nil : intro))) }
    if closing != opened.closing { edits.append(LocatedEdit(line: 1, edit: .closing(closing.isEmpty ? nil : closing))) }
    return edits
  }

  /// Drops first, then moves, then the orders of sections in which something stands elsewhere.
  private func places(from opened: EditionText) -> [LocatedEdit] {
    let (before, now) = (opened.homes, homes)
    var edits: [LocatedEdit] = []
    for article in opened.sections.flatMap(\.entries).map(\.article) where now[article] == nil {
      edits.append(LocatedEdit(line: leftOut.first { $0.article == article }?.line ?? 1, edit: .drop(article)))
    }
    for section in sections {
      let arrived = section.entries.filter { before[$0.article] != section.title }
      edits += arrived.map { LocatedEdit(line: $0.line, edit: .move($0.article, to: section.title)) }
      let stayed = opened.sections.first { $0.title == section.title }?.entries.map(\.article).filter { now[$0] == section.title } ?? []
      let order = section.entries.map(\.article)
      if order != stayed { edits.append(LocatedEdit(line: section.line, edit: .order(order, in: section.title))) }
    }
    return edits
  }

  private func wordings(from opened: EditionText) -> [LocatedEdit] {
    let known = Dictionary(
      (opened.sections.flatMap(\.entries) + opened.leftOut).map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    return sections.flatMap(\.entries).flatMap { entry -> [LocatedEdit] in
      let (old, id) = (known[entry.article], entry.article)
      var edits: [EditionEdit] = []
      if entry.title != old?.title ?? "" { edits.append(.title(id, PlainText(entry.title))) }
      if entry.teaser != old?.teaser ?? "" { edits.append(.teaser(id, PlainText(entry.teaser))) }
      if entry.image != old?.image ?? "" { edits.append(.picture(id, Self.picture(entry.image))) }
      return edits.map { LocatedEdit(line: entry.line, edit: $0) }
    }
  }

  private static func picture(_ text: String) -> ArticleWording.Picture? {
    text == "none" ? .hidden : WebAddress(text).map { .shown(Image(url: $0)) }
  }

  private var homes: [ArticleID: PlainText] {
    var homes: [ArticleID: PlainText] = [:]
    for section in sections { for entry in section.entries { homes[entry.article] = section.title } }
    return homes
  }
}
