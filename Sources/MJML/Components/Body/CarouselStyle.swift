/// What makes a carousel move: rules that depend on which radio button is set.
struct CarouselStyle {
  private let attributes: Attributes
  private let identifier: String
  private let count: Int

  init(_ attributes: Attributes, identifier: String, count: Int) {
    self.attributes = attributes
    self.identifier = identifier
    self.count = count
  }

  var css: String {
    let hidden = "{display:none!important}"
    let shown = "{display:block!important}"
    let next = each { "\(checked($0)) .mj-carousel-next-\($0 % count + 1)" }
    let previous = each { "\(checked($0)) .mj-carousel-previous-\(($0 + count - 2) % count + 1)" }
    return [
      ".mj-carousel{-webkit-user-select:none;-moz-user-select:none;user-select:none}",
      ".\(name)-icons-cell{display:table-cell!important;width:\(attributes[.iconWidth] ?? "44px")!important}",
      ".mj-carousel-radio,.mj-carousel-next,.mj-carousel-previous\(hidden)",
      ".mj-carousel-thumbnail,.mj-carousel-next,.mj-carousel-previous{touch-action:manipulation}",
      "\(each { "\(checked($0)) .mj-carousel-image" })\(hidden)",
      "\(each { "\(checked($0)) .mj-carousel-image-\($0)" })\(shown)",
      ".mj-carousel-previous-icons,.mj-carousel-next-icons,\(next),\(previous)\(shown)",
      "\(each { "\(checked($0)) .\(name)-thumbnail-\($0)" }){border-color:\(color(.tbSelectedBorderColor))!important}",
      "\(each { "\(hovered($0)) .mj-carousel-image" })\(hidden)",
      "\(each { "\(hovered($0)) .mj-carousel-image-\($0)" })\(shown)",
      ".mj-carousel-thumbnail:hover{border-color:\(color(.tbHoverBorderColor))!important}",
      attributes[.thumbnails] == "supported" ? ".\(name)-thumbnail{display:inline-block!important}" : "",
      ".mj-carousel noinput\(shown).mj-carousel noinput .mj-carousel-image-1\(shown)",
      ".mj-carousel noinput .mj-carousel-arrows,.mj-carousel noinput .mj-carousel-thumbnails\(hidden)",
    ].joined()
  }

  /// The same colours in dark mode.
  var dark: String {
    let colors = [
      attributes.color(.darkTbSelectedBorderColor).map { color in
        "\(each { "\(checked($0)) .\(name)-thumbnail-\($0)" }){border-color:\(color)!important}"
      },
      attributes.color(.darkTbHoverBorderColor).map { ".mj-carousel-thumbnail:hover{border-color:\($0)!important}" },
    ]
    let rules = colors.compactMap { $0 }.joined()
    return rules.isEmpty ? "" : "@media (prefers-color-scheme:dark){\(rules)}"
  }

  private var name: String { "mj-\(identifier)" }

  private func each(_ selector: (Int) -> String) -> String {
    (1...count).map(selector).joined(separator: ",")
  }

  /// The content while this image's radio button is set.
  private func checked(_ number: Int) -> String {
    ".\(name)-radio-\(number):checked~.mj-carousel-content"
  }

  /// The stage while the pointer is over this image's thumbnail.
  private func hovered(_ number: Int) -> String {
    ".\(name)-thumbnail-\(number):hover~.mj-carousel-main"
  }

  private func color(_ name: AttributeName) -> String { attributes.color(name) ?? "transparent" }
}
