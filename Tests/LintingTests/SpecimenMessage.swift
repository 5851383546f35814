import Foundation

/// A message without a fault, and what can be done to it.
enum SpecimenMessage {
  static let text = message(parts: [plain("Campus Weekly\r\nExample University, 12 Garden Street, Exampleton 12345. Unsubscribe"), html])

  private static let head = """
    From: Campus <news@example.edu>
    To: reader@example.org
    Subject: What the garden grows
    Date: Thu, 26 Nov 2026 09:00:00 +0800
    Message-ID: <1@example.edu>
    MIME-Version: 1.0
    List-Id: <weekly.example.edu>
    List-Unsubscribe: <https://example.edu/leave>
    List-Unsubscribe-Post: List-Unsubscribe=One-Click

    """

  private static let html = "Content-Type: text/html; charset=utf-8\n\n" + LintedPages.page("")

  private static func plain(_ text: String) -> String { "Content-Type: text/plain; charset=utf-8\n\n" + text }

  private static func message(parts: [String], kind: String = "alternative") -> String {
    let body = parts.map { "--b\n\($0)\n" }.joined() + "--b--\n"
    return (head + "Content-Type: multipart/\(kind); boundary=\"b\"\n\n" + body).replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
  }

  static func replacing(_ text: String, with other: String) -> Data {
    Data(self.text.replacing(text, with: other).utf8)
  }

  static func without(_ part: String) -> Data { Data(message(parts: [html]).utf8) }

  static func with(text: String) -> Data { Data(message(parts: [plain(text), html]).utf8) }

  static let turned = Data(
    message(parts: [html, plain("Campus Weekly Example University, 12 Garden Street, Exampleton 12345. Unsubscribe")]).utf8)

  static func with(attachment name: String, bytes: Int) -> Data {
    let lines = Array(repeating: String(repeating: "A", count: 76), count: bytes * 4 / 3 / 76 + 1).joined(separator: "\n")
    let file =
      "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"\(name)\"\nContent-Transfer-Encoding: base64\n\n\(lines)"
    return Data(
      message(
        parts: [plain("Campus Weekly Example University, 12 Garden Street, Exampleton 12345. Unsubscribe"), html, file], kind: "mixed"
      ).utf8)
  }
}
