import Markup
import Model

/// What a person sees who finds nothing: words instead of a number, in the language of the publication.
struct ErrorPage: Sendable {
  private let bodies: [Int: (head: [UInt8], bytes: [UInt8])]

  /// Pages that lead back to this address.
  init(publication: Publication, home: String) {
    let isChinese = publication.language.string.lowercased().hasPrefix("zh")
    bodies = Self.statuses.reduce(into: [:]) { pages, status in
      let words = (isChinese ? Self.chinese : Self.english)[status] ?? ""
      let back = isChinese ? "所有订阅源" : "All feeds"
      let page = Self.html(
        words, title: publication.title.string, language: publication.language.string, home: home, back: back)
      let bytes = Array(page.utf8)
      pages[status] = (Self.head(status, length: bytes.count), bytes)
    }
  }

  /// - Parameter fields: what this answer has to say beyond the usual.
  func answer(_ status: Int, _ fields: [(String, String)] = []) -> Answer {
    guard let page = bodies[status] else { return Answer(status: status, head: Self.bareHead(status, fields)) }
    var head = page.head
    for (name, value) in fields { head += "\(name): \(value)\r\n".utf8 }
    return Answer(status: status, head: head, body: .made(page.bytes))
  }

  /// The head of an answer with nothing behind it.
  static func bareHead(_ status: Int, _ fields: [(String, String)] = []) -> [UInt8] {
    var head = ResponseHead(status)
    head.add(fields)
    head.add("Vary", "Accept-Encoding")
    if status != 204 { head.add("Content-Length", "0") }
    return head.bytes
  }

  static func unsatisfiable(length: Int) -> Answer {
    Answer(status: 416, head: bareHead(416, [("Content-Range", "bytes */\(length)")]))
  }

  private static func head(_ status: Int, length: Int) -> [UInt8] {
    var head = ResponseHead(status)
    head.add("Content-Type", "text/html; charset=utf-8")
    head.add("Content-Length", String(length))
    head.add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
    head.add("Cache-Control", status == 404 || status == 410 ? "public, max-age=60" : "no-store")
    head.add("Vary", "Accept-Encoding")
    head.add("X-Content-Type-Options", "nosniff")
    return head.bytes
  }

  private static func html(_ words: String, title: String, language: String, home: String, back: String) -> String {
    func tag(_ name: String, _ attributes: [(String, String)] = [], _ children: [Node]) -> Node {
      .element(Element(name, attributes: attributes.map { Attribute($0.0, $0.1) }, children: children))
    }
    let style = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}"
    let page = tag(
      "html", [("lang", language)],
      [
        tag(
          "head", [],
          [
            tag("meta", [("charset", "utf-8")], []), tag("meta", [("name", "viewport"), ("content", "width=device-width")], []),
            tag("meta", [("name", "robots"), ("content", "noindex")], []), tag("title", [], [.text(title)]),
            tag("style", [], [.text(style)]),
          ]),
        tag(
          "body", [],
          [tag("h1", [], [.text(title)]), tag("p", [], [.text(words)]), tag("p", [], [tag("a", [("href", home)], [.text(back)])])]),
      ])
    return HTMLSerializer.html(Document(nodes: [.doctype("DOCTYPE html"), page])) + "\n"
  }

  private static let statuses = [400, 404, 405, 406, 410]

  private static let english = [
    400: "This address makes no sense. It may have been cut off or mistyped.",
    404: "There is nothing at this address. It may have been mistyped, or what was here has been given another one.",
    405: "This can be read, and nothing else can be done with it.",
    406: "This cannot be sent in a way that your program accepts.",
    410: "What was here has been taken back, or is no longer published. It will not return to this address.",
  ]

  private static let chinese = [
    400: "网址无法识别，可能不完整或有误。",
    404: "此网址下没有内容。可能是网址有误，或者内容已移至其他网址。",
    405: "此内容只能读取。",
    406: "无法以您的程序所接受的方式发送此内容。",
    410: "此处的内容已撤回或不再发布，今后也不会再出现在此网址。",
  ]
}
