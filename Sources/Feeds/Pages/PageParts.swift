import Markup
import Model

/// What the pages have in common: the frame, the head, and elements that stand on lines of their own.
enum PageParts {
  /// A whole page.
  static func html(language: LanguageTag, head: Element, body: Element) -> String {
    let page = tag("html", [("lang", language.string), ("dir", language.isRightToLeft ? "rtl" : "ltr")])
    page.append(.element(head))
    page.append(.element(body))
    return HTMLSerializer.html(Document(nodes: [.doctype("DOCTYPE html"), .element(page)]))
  }

  /// A head with these links in it.
  static func head(title: String, description: String, brand: Brand, links: [Element]) -> Element {
    tag(
      "head", [],
      [
        tag("meta", [("charset", "utf-8")]),
        tag("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        tag("meta", [("name", "color-scheme"), ("content", "light dark")]),
        tag("title", [], text: title),
        tag("meta", [("name", "description"), ("content", description)]),
      ] + icon(of: brand) + links + [tag("style", [], text: PageStyle.css(brand))])
  }

  /// One link per format; the title is what a reader offers the choice by.
  static func discovery(_ feed: Feed) -> [Element] {
    feed.formats.map { format in
      tag(
        "link",
        [
          ("rel", "alternate"), ("type", format.mediaType), ("title", "\(feed.definition.title) (\(format.displayName))"),
          ("href", feed.fileName(of: format)),
        ])
    }
  }

  /// An element whose children stand on lines of their own.
  static func tag(_ name: String, _ attributes: [(String, String)], _ children: [Element] = []) -> Element {
    let lines = children.flatMap { [Node.text("\n"), .element($0)] }
    return Element(name, attributes: attributes.map { Attribute($0.0, $0.1) }, children: lines)
  }

  /// An element that holds a text.
  static func tag(_ name: String, _ attributes: [(String, String)], text: String) -> Element {
    Element(name, attributes: attributes.map { Attribute($0.0, $0.1) }, children: [.text(text)])
  }

  private static func icon(of brand: Brand) -> [Element] {
    brand.icon.map { [tag("link", [("rel", "icon"), ("href", $0.string)])] } ?? []
  }
}
