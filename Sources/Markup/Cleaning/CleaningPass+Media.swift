extension CleaningPass {
  func cleanMedia(_ element: Element, _ treatment: AllowList.Treatment, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    switch treatment {
    case .picture: cleanPicture(element, into: flow, wrappers: wrappers, depth: depth)
    case .media(let name): cleanPlayer(element, name, into: flow, wrappers: wrappers)
    case .frame: cleanFrame(element, into: flow, wrappers: wrappers)
    case .scriptless: cleanScriptless(element, into: flow, wrappers: wrappers)
    default: cleanImage(element, into: flow, wrappers: wrappers)
    }
  }

  private func cleanImage(_ element: Element, isFallback: Bool = false, into flow: Flow, wrappers: [InlineWrapper]) {
    if TrackingPixel.isOne(element) || element.isHidden {
      return log.note(.other("removed a tracking pixel or hidden image"), line: element.line)
    }
    let restored = LazyImage.restored(element)
    let image = Element("img", attributes: attributes(of: restored, as: "img"))
    guard let source = image["src"] else {
      return log.note(.other("removed an image without an address that can be loaded"), line: element.line)
    }
    if TrackingPixel.isTracker(source) { return log.note(.other("removed a tracking pixel or hidden image"), line: element.line) }
    if isFallback {
      guard !images.contains(where: { $0.source == source }) else { return }
      fallbackSources.insert(source)
    } else if fallbackSources.remove(source) != nil {
      return
    }
    if image["srcset"] == nil { image["sizes"] = nil }
    keep(image)
    flow.add(.atom(image), in: wrappers)
  }

  /// The image of a `picture`; an address is taken from its sources when the image has none.
  private func cleanPicture(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    let inner = element.descendants
    guard let image = inner.first(where: { $0.name == "img" }) else {
      return log.note(.removedElement("picture"), line: element.line)
    }
    let sets = inner.filter { $0.name == "source" }.compactMap { $0["srcset"] ?? $0["data-srcset"] }
    let copy = Element("img", attributes: image.attributes, line: image.line)
    if LazyImage.restored(copy)["src"] == nil, let address = sets.lazy.compactMap({ AddressPolicy.candidates($0).first?.address }).first {
      copy["src"] = address
    }
    cleanImage(copy, into: flow, wrappers: wrappers)
  }

  private func cleanPlayer(_ element: Element, _ name: String, into flow: Flow, wrappers: [InlineWrapper]) {
    let player = Element(name, attributes: attributes(of: element, as: name))
    player["controls"] = ""
    for child in element.descendants where child.name == "source" || child.name == "track" {
      let part = Element(child.name, attributes: attributes(of: child, as: child.name))
      if part["src"] != nil { player.append(.element(part)) }
    }
    guard player["src"] != nil || player.firstChild("source") != nil else {
      return log.note(.other("removed <\(name)> without an address that can be loaded"), line: element.line)
    }
    flow.add(.atom(player), in: wrappers)
  }

  /// A frame becomes a link if it shows a video or sound; any other is removed.
  private func cleanFrame(_ element: Element, into flow: Flow, wrappers: [InlineWrapper]) {
    let written = element["src"] ?? element["data-src"] ?? element["data-lazy-src"] ?? ""
    guard let source = addresses.media(written), PlayerFrame.isOne(source) else {
      return log.note(.other("removed <iframe> of \(written.prefix(200))"), line: element.line)
    }
    log.note(.other("replaced <iframe> of \(source.prefix(200)) by a link"), line: element.line)
    let title = CharacterCleaning.clean(element["title"] ?? "", log: &log)
    let link = InlineWrapper("a", [Attribute("href", source)])
    flow.endParagraph(log: &log)
    flow.add(.text(title.contains { !$0.isWhitespace } ? title : source), in: wrappers.filter { $0.name != "a" } + [link])
    flow.endParagraph(log: &log)
  }

  /// What stands in for lazily loaded images is kept; everything else in a `noscript` is for other purposes.
  private func cleanScriptless(_ element: Element, into flow: Flow, wrappers: [InlineWrapper]) {
    let inner = element.descendants
    let isSimple = !inner.isEmpty && inner.allSatisfy { ["img", "picture", "source", "a", "p", "span", "figure"].contains($0.name) }
    guard isSimple, !element.text.contains(where: { !$0.isWhitespace }) else {
      return log.note(.removedElement("noscript"), line: element.line)
    }
    for image in inner where image.name == "img" { cleanImage(image, isFallback: true, into: flow, wrappers: wrappers) }
  }
}
