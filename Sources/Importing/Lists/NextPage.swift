import Foundation
import Markup
import Model

/// Finds where a list goes on.
struct NextPage {
  private let document: Document
  private let site: Site
  private let number: Int

  /// - Parameter number: Which page of the list the document is, counted from 1.
  init(in document: Document, of site: Site, number: Int) {
    self.document = document
    self.site = site
    self.number = number
  }

  /// By the source's rules, by what the page itself calls next (HTML §4.6.7), by its words in the usual languages, by its number.
  func address(_ selectors: [String], _ lookup: inout RuleLookup) -> WebAddress? {
    if !selectors.isEmpty {
      return lookup.elements(selectors) { !Site.anchors(in: $0).isEmpty }.flatMap(Site.anchors).lazy.compactMap(target).first
    }
    let stated = document.elements(matching: #"link[rel~="next"], a[rel~="next"]"#)
    if let next = stated.lazy.compactMap(target).first { return next }
    guard let root = document.root else { return nil }
    let anchors = Site.anchors(in: root).suffix(2 * ListPage.linkLimit).filter { !Self.isDisabled($0) }
    let labelled = anchors.map { (anchor: $0, labels: Self.labels(of: $0)) }
    let worded = labelled.filter { !$0.labels.isDisjoint(with: Self.words) }
    if let next = worded.lazy.compactMap({ target(of: $0.anchor) }).first { return next }
    // The link `3` on the second page, then an arrow, where numbers stand beside it.
    return [[String(number + 1)], Self.arrows].lazy.compactMap { marks in
      inPager(labelled.filter { !$0.labels.isDisjoint(with: marks) }.map(\.anchor))
    }.first
  }

  /// The first that stands among the numbers of pages; a page full of such signs is not looked through.
  private func inPager(_ anchors: [Element]) -> WebAddress? {
    anchors.prefix(20).lazy.filter(Self.standsInPager).compactMap(target).first
  }

  /// Another page of the same host; a list that goes on elsewhere is another list.
  private func target(of link: Element) -> WebAddress? {
    site.target(of: link).flatMap { $0.host == site.page.host ? $0 : nil }
  }

  private static func labels(of anchor: Element) -> Set<String> {
    let pictures = anchor.descendants.compactMap { $0.name == "img" ? $0["alt"] : nil }
    return Set(([anchor.text, anchor["title"], anchor["aria-label"]].compactMap { $0 } + pictures).map(label))
  }

  /// `下一页 »`, `[ Next ]` without their ornaments; a text that is only an arrow stays one.
  private static func label(_ text: String) -> String {
    let folded = text.prefix(60).folded.lowercased()
    let bare = folded.trimmingCharacters(in: LinePhrases.ornaments)
    return bare.isEmpty ? folded : bare
  }

  /// Whether a few elements further up there are at least two places with nothing but a number.
  private static func standsInPager(_ anchor: Element) -> Bool {
    anchor.ancestors.prefix(3).contains { around in
      around.descendants.prefix(200).count { $0.childElements.isEmpty && isPageNumber($0.text.folded) } >= 2
    }
  }

  private static func isPageNumber(_ text: String) -> Bool {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func isDisabled(_ anchor: Element) -> Bool {
    [anchor, anchor.parent].compactMap { $0 }.contains { element in
      element["aria-disabled"] == "true" || FurnitureHints.words(of: element).contains("disabled")
    }
  }

  private static let words: Set<String> = [
    "下一页", "下页", "下一頁", "下頁", "后一页", "後一頁", "下一屏", "next", "next page", "go to next page", "go to the next page", "older",
    "older posts", "older entries", "older news", "older articles", "more news", "次へ", "次のページ", "次ページ", "다음", "다음 페이지", "suivant",
    "page suivante", "suivante", "weiter", "nächste", "nächste seite", "siguiente", "página siguiente", "successiva", "pagina successiva",
    "avanti", "próxima", "próxima página", "seguinte", "volgende", "volgende pagina", "следующая", "следующая страница", "далее", "вперёд",
    "nästa", "neste", "næste", "seuraava", "następna", "další", "sonraki",
  ]

  private static let arrows: Set<String> = [">", "›", "»", "→", "▶", "►", ">>", "≫"]
}
