import Markup

/// An image, and the one that takes its place in dark mode if there is one.
struct Picture {
  let address: String?
  let darkAddress: String?
  let srcset: String?
  /// What both images have in common.
  let attributes: HTMLAttributes
  let style: InlineStyle
  let darkLook: DarkLook

  /// Whether all of it stands where Outlook sees nothing, so that the dark image needs no comment of its own.
  var isHiddenFromOutlook = false

  /// Both images are there and a rule shows one of them, since few clients can exchange the address of an image.
  ///
  /// Where there are no rules the dark one stays hidden, and Outlook never sees it.
  func write(into page: inout Page) {
    guard let darkAddress else { return writeImage(srcset: srcset, address, page.darkClass(darkLook), into: &page) }
    writeImage(srcset: srcset, address, page.darkClass(["display": "none"]), into: &page)
    let box: HTMLAttributes = ["class": page.darkClass(["display": "block"]), "style": "display:none;mso-hide:all"]
    if !isHiddenFromOutlook { page.html.raw("<!--[if !mso]><!-->") }
    page.element("div", box) { writeImage(srcset: nil, darkAddress, $0.darkClass(darkLook), into: &$0) }
    if !isHiddenFromOutlook { page.html.raw("<!--<![endif]-->") }
  }

  private func writeImage(srcset: String?, _ address: String?, _ cssClass: String?, into page: inout Page) {
    page.html.start("img") { image in
      image.set("src", address)
      image.set("srcset", srcset)
      image.set("class", cssClass)
      image.set(attributes)
      image.declare(style)
    }
  }
}
