import Findings
import Markup

/// Looks at pictures: what they are called, where they are, how large they are shown.
struct ImageCheck {
  let lint: Lint

  func run() {
    let images = lint.page.seen("img")
    for image in images {
      checkSource(image)
      if isTrackingPixel(image) { continue }
      checkText(image)
      checkSize(image)
    }
    if images.count > 40 { lint.report(.bulky, "the mail loads \(images.count) pictures") }
    checkBalance(images)
  }

  private func checkText(_ image: Element) {
    guard let alt = image["alt"] else {
      if ["presentation", "none"].contains(image["role"]) || image["aria-hidden"] == "true" { return }
      return lint.report(AccessibilityRule.altMissing.rule, at: image, "\(name(of: image)) has no alt text")
    }
    if alt.allSatisfy(\.isWhitespace) {
      if let link = linkAround(image), lint.page.words(of: link).isEmpty {
        lint.report(AccessibilityRule.altEmptyInLink.rule, at: image, "the link to \((link["href"] ?? "").quoted) has no name")
      }
      return
    }
    if alt.lowercased().contains(#/\.(jpe?g|png|gif|webp|svg)$|^(img|dsc|image)[_ -]?[0-9]+/#) {
      lint.report(AccessibilityRule.altFileName.rule, at: image, "\(alt.quoted) is the name of a file")
    }
    if alt.count > 250 { lint.report(AccessibilityRule.altLong.rule, at: image, "the alt text has \(alt.count) characters") }
    if alt.count > 120, alt.split(separator: " ").count > 20 {
      lint.report(AccessibilityRule.imageOfText.rule, at: image, "its alt text is a paragraph: \(alt.quoted)")
    }
    let style = lint.page.light.style(of: image)
    let ratio = style.contrast
    if ratio < 3 { lint.report(AccessibilityRule.contrastOfAlt.rule, at: image, "the alt text has a contrast of \(Ratio(ratio))") }
  }

  private func checkSource(_ image: Element) {
    let source = (image["src"] ?? "").filter { !$0.isNewline }
    let lowered = source.lowercased()
    if lowered.hasPrefix("data:") { return lint.report(.dataAddress, at: image, "the picture is written into the mail") }
    if lowered.hasPrefix("cid:") { return checkReference(image, String(source.dropFirst(4))) }
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") else {
      return lint.report(.imageRelative, at: image, source.isEmpty ? "it has no src" : "\(source.quoted) is no address on the web")
    }
    if lowered.hasPrefix("http://") { lint.report(.imageInsecure, at: image, "\(source.quoted) is not encrypted") }
    let path = lowered.prefix { $0 != "?" && $0 != "#" }
    for (ending, why) in [
      ("svg", "Gmail does not show it"), ("webp", "Outlook for Windows does not show it"), ("avif", "few programs show it"),
      ("tiff", "few programs show it"), ("bmp", "few programs show it"),
    ] where path.hasSuffix(".\(ending)") {
      lint.report(.imageFormat, at: image, "\(source.quoted) is \(ending.uppercased()): \(why)")
    }
    if isTrackingPixel(image) { lint.report(.trackingPixel, at: image, "\(source.quoted) is a picture of one pixel") }
  }

  private func checkReference(_ image: Element, _ id: String) {
    guard let message = lint.mail.message, !message.contentIDs.contains(id) else { return }
    lint.report(.imageRelative, at: image, "no part of the message has the Content-ID \(id.quoted)")
  }

  private func checkSize(_ image: Element) {
    let width = image["width"].flatMap { Int($0.hasSuffix("px") ? String($0.dropLast(2)) : $0) }
    if width == nil, image["width"]?.hasSuffix("%") != true {
      lint.report(.imageSize, at: image, "\(name(of: image)) has no width attribute")
    } else if image["height"] == nil {
      lint.report(.imageHeight, at: image, "\(name(of: image)) has no height attribute")
    }
  }

  /// Whether the pictures say more than the text.
  private func checkBalance(_ images: [Element]) {
    let characters = lint.page.seen.reduce(0) { $0 + $1.ownText.count }
    let pictures = images.filter { !isTrackingPixel($0) }
    if !pictures.isEmpty, characters < 200, characters < pictures.count * 100 {
      lint.report(.imagesOnly, "there are \(pictures.count) pictures and \(characters) characters of text")
    }
  }

  private func isTrackingPixel(_ image: Element) -> Bool {
    let sides = [image["width"], image["height"]].compactMap { $0.flatMap { Int($0.filter(\.isNumber)) } }
    return sides.count == 2 && sides.allSatisfy { $0 <= 1 }
  }

  private func linkAround(_ element: Element) -> Element? {
    element.ancestors.first { $0.name == "a" && $0["href"] != nil }
  }

  private func name(of image: Element) -> String {
    let source = image["src"] ?? ""
    let file = source.prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    return file.isEmpty ? "the picture" : file.quoted
  }
}

/// A contrast ratio as people write it, `4.5:1`; never rounded up to what it is not.
struct Ratio: CustomStringConvertible {
  let description: String

  init(_ value: Double) {
    let tenths = (value * 10).rounded(.down) / 10
    description = "\(tenths):1"
  }
}
