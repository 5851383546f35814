import Foundation
import Markup
import Model

/// Checks the content of an entry (RFC 4287 §4.1.3).
struct AtomContentCheck {
  let xml: XMLCheck
  let hasSummary: Bool

  func run(_ content: Element, in entry: Element) {
    if content["src"] != nil { return elsewhere(content, entry) }
    let place = xml.place(content, "RFC 4287 §4.1.3")
    switch content["type"] ?? "text" {
    case "text":
      if !content.childElements.isEmpty {
        xml.report(.textHoldsElements, at: content, "RFC 4287 §4.1.3.3", "\(xml.name(content)) is plain text and holds elements")
      } else {
        ValueForm.optionalPlainText.check(place, xml.check)
      }
    case "html":
      if !content.childElements.isEmpty {
        xml.report(.textHoldsElements, at: content, "RFC 4287 §4.1.3.3", "\(xml.name(content)) is escaped HTML and holds elements")
      } else {
        ValueForm.html.check(place, xml.check)
      }
    case "xhtml": XHTMLCheck(xml: xml).run(content, "RFC 4287 §4.1.3")
    case let type: media(content, type, entry)
    }
  }

  private func elsewhere(_ content: Element, _ entry: Element) {
    if !content.childElements.isEmpty || !content.ownText.isEmpty {
      xml.report(.contentSource, at: content, "RFC 4287 §4.1.3.2", "\(xml.name(content)) has src and is not empty")
    }
    if let type = content["type"] {
      ValueForm.mediaType.check(xml.place("type", of: content, "RFC 4287 §4.1.3.2"), xml.check)
      if ["text", "html", "xhtml"].contains(type) { return }
    } else {
      xml.report(.contentSourceType, at: content, "RFC 4287 §4.1.3.2", "\(xml.name(content)) has src and no type")
    }
    if !hasSummary { xml.report(.summaryMissing, at: entry, "RFC 4287 §4.1.2", "the content is elsewhere and there is no <summary>") }
  }

  private func media(_ content: Element, _ type: String, _ entry: Element) {
    guard let media = MediaType(type), media.topLevel != "multipart", media.topLevel != "message" else {
      return ValueForm.mediaType.check(xml.place("type", of: content, "RFC 4287 §4.1.3.1"), xml.check)
    }
    let isPage = content.childElements.contains { $0.name == "html" } || content.ownText.prefix(1024).contains(/(?i)<(!doctype|html)[\s>]/)
    if !isPage, ["text/html", "application/xhtml+xml"].contains(media.string) {
      xml.report(.contentTypeHTML, at: content, "RFC 4287 §4.1.3.3", "a part of a page is called \(media)")
    }
    if media.string.hasSuffix("+xml") || media.string.hasSuffix("/xml") {
      guard !content.childElements.isEmpty, !content.ownText.isEmpty else { return }
      return xml.report(.textUnexpected, at: content, "RFC 4287 §4.1.3.3", "there is text beside the elements of the \(media)")
    }
    if media.topLevel == "text" {
      if media.string == "text/html" { ValueForm.html.check(xml.place(content, "RFC 4287 §4.1.3"), xml.check) }
      if !content.childElements.isEmpty {
        xml.report(.textHoldsElements, at: content, "RFC 4287 §4.1.3.3", "\(xml.name(content)) is \(media) and holds elements")
      }
      return
    }
    if !hasSummary { xml.report(.summaryMissing, at: entry, "RFC 4287 §4.1.2", "the content is encoded and there is no <summary>") }
    let text = content.text.filter { !$0.isWhitespace }
    if text.isEmpty || Data(base64Encoded: text) == nil {
      xml.report(.contentBase64, at: content, "RFC 4287 §4.1.3.3", "the content is \(media) and no base64")
    }
  }
}
