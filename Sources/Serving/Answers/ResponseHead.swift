/// The status line and the fields of an answer, as bytes.
///
/// Values come from types that cannot hold a line end, or are made here; any that comes anyway is left out, so that nobody can add
/// a field or an answer of his own.
struct ResponseHead: Hashable, Sendable {
  private(set) var bytes: [UInt8]

  /// Starts with the status line.
  init(_ status: Int) {
    bytes = Array("HTTP/1.1 \(status) \(Self.reasons[status] ?? "")\r\n".utf8)
  }

  /// Adds a field; nothing without a value.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    bytes += name.utf8
    bytes += ": ".utf8
    bytes += value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
    bytes += "\r\n".utf8
  }

  /// Adds fields that were put together before.
  mutating func add(_ fields: [(String, String)]) {
    for (name, value) in fields { add(name, value) }
  }

  private static let reasons = [
    200: "OK", 204: "No Content", 206: "Partial Content", 226: "IM Used", 301: "Moved Permanently", 302: "Found", 304: "Not Modified",
    400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable", 408: "Request Timeout", 410: "Gone",
    412: "Precondition Failed", 413: "Content Too Large", 414: "URI Too Long", 416: "Range Not Satisfiable",
    431: "Request Header Fields Too Large", 500: "Internal Server Error", 501: "Not Implemented", 503: "Service Unavailable",
    505: "HTTP Version Not Supported",
  ]
}
