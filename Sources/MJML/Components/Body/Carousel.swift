import Markup

/// `<mj-carousel>`: images, of which one is seen; arrows and thumbnails change it.
///
/// It works by radio buttons; Outlook shows the first image.
struct Carousel: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.carouselImage]),
    [
      AttributeRule(.align, .keyword(["left", "center", "right"]), "center"),
      AttributeRule(.borderRadius, .css, "6px"),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.iconWidth, .length([.pixels, .percent]), "44px"),
      AttributeRule(.leftIcon, .address, "https://i.imgur.com/xTh3hln.png"),
      AttributeRule(.rightIcon, .address, "https://i.imgur.com/os7o9kz.png"),
      AttributeRule(.tbBorder, .css, "2px solid transparent"),
      AttributeRule(.tbBorderRadius, .css, "6px"),
      AttributeRule(.tbHoverBorderColor, .color, "#fead0d"),
      AttributeRule(.tbSelectedBorderColor, .color, "#cccccc"),
      AttributeRule(.tbWidth, .length([.pixels, .percent])),
      AttributeRule(.thumbnails, .keyword(["visible", "hidden", "supported"]), "visible"),
    ] + .paddings())

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let images = images(in: &page)
    guard let first = images.first else { return }
    let identifier = page.identifier("carousel")
    warnAboutIcons(in: &page)
    let style = CarouselStyle(block.attributes, identifier: identifier, count: images.count)
    page.needStyle(style.css)
    page.needDarkStyle(style.dark)
    page.html.raw("<!--[if !mso]><!-->")
    page.element("div", ["class": "mj-carousel"]) { page in
      for image in images { image.writeRadio(identifier, into: &page) }
      let style = "display:table;width:100%;table-layout:fixed;text-align:center;font-size:0"
      page.element("div", ["class": "mj-carousel-content mj-\(identifier)-content", "style": style]) { page in
        let thumbnails = block.attributes[.thumbnails]
        if thumbnails == "visible" || thumbnails == "supported" {
          let look = CarouselImage.Thumbnail(width: thumbnailWidth(images.count), isHidden: thumbnails == "supported")
          for image in images { image.writeThumbnail(identifier, look, into: &page) }
        }
        renderStage(images, identifier, into: &page)
      }
    }
    page.html.raw("<!--<![endif]-->")
    var forOutlook = page
    forOutlook.html = HTMLWriter()
    first.render(into: &forOutlook)
    page.html.conditional("mso") { $0.raw(forOutlook.html.html) }
  }

  private func images(in page: inout Page) -> [CarouselImage] {
    let handedDown = block.attributes.values(of: [.borderRadius, .darkTbBorderColor, .tbBorder, .tbBorderRadius])
    let width = max(0, block.width - block.attributes.horizontalPixels(in: block.width))
    var images: [CarouselImage] = []
    page.writeChildren(of: block) { page, child in
      let child = page.block(child, in: block, width: width, handedDown: handedDown)
      if !child.attributes.isGiven(.alt) {
        page.warn("the image has no alt text; say what it shows, or alt=\"\" if it only decorates", at: child.element)
      }
      images.append(CarouselImage(child, number: images.count + 1))
    }
    return images
  }

  private func warnAboutIcons(in page: inout Page) {
    if block.attributes.isGiven(.leftIcon), block.attributes.isGiven(.rightIcon) { return }
    page.warn("the arrows are fetched from imgur.com, where MJML keeps them; give left-icon and right-icon", at: block.element)
  }

  /// As stated, or an equal share of the width, at most 110 pixels.
  private func thumbnailWidth(_ count: Int) -> String {
    block.attributes[.tbWidth] ?? "\(min(110, block.width / Double(count)).wholePixels)px"
  }

  private func renderStage(_ images: [CarouselImage], _ identifier: String, into page: inout Page) {
    let style = "caption-side:top;display:table-caption;table-layout:fixed;width:100%"
    page.layoutTable(["width": "100%", "class": "mj-carousel-main", "style": style]) { page in
      renderArrows("previous", icon: (.leftIcon, .darkLeftIcon), identifier, count: images.count, into: &page)
      page.element("td", ["style": "padding:0"]) { page in
        page.element("div", ["class": "mj-carousel-images"]) { page in
          for image in images { image.renderOnStage(into: &page) }
        }
      }
      renderArrows("next", icon: (.rightIcon, .darkRightIcon), identifier, count: images.count, into: &page)
    }
  }

  private func renderArrows(
    _ direction: String, icon: (light: AttributeName, dark: AttributeName), _ identifier: String, count: Int, into page: inout Page
  ) {
    let hidden = "display:none;mso-hide:all"
    let arrow = Picture(
      address: block.attributes[icon.light], darkAddress: block.attributes[icon.dark], srcset: nil,
      attributes: ["alt": direction, "width": block.attributes.length(.iconWidth)?.number.wholePixels],
      style: ["display": "block", "width": "100%", "height": "auto"], darkLook: [:], isHiddenFromOutlook: true)
    page.element("td", ["class": "mj-\(identifier)-icons-cell", "style": "padding:0;\(hidden)"]) { page in
      page.element("div", ["class": "mj-carousel-\(direction)-icons", "style": hidden]) { page in
        for number in 1...count {
          let label: HTMLAttributes = [
            "for": "mj-\(identifier)-radio-\(number)", "class": "mj-carousel-\(direction) mj-carousel-\(direction)-\(number)",
          ]
          page.element("label", label) { arrow.write(into: &$0) }
        }
      }
    }
  }
}
