import NIOHTTP1
import NIOPosix
import Serving

/// What all connections share.
struct AnsweringServer: Sendable {
  let catalogue: CurrentCatalogue
  let limits: ServerLimits
  let log: AccessLog?
  let readers: ReaderCounter?
  /// Read files.
  let threads: NIOThreadPool

  /// Keeps account of a request and its answer.
  func note(_ request: Request, _ answer: Answer, version: HTTPVersion, address: String) {
    if let feed = answer.feed, let readers, request.method == "GET", answer.status < 400, let agent = request.fields.userAgent {
      readers.note(feed: feed, userAgent: agent, address: origin(of: request, address: address))
    }
    log?.note(
      method: request.method, target: request.target, version: version.minor == 0 ? "HTTP/1.0" : "HTTP/1.1", status: answer.status,
      bytes: answer.length, userAgent: request.fields.userAgent)
  }

  /// A proxy on the same machine says where a request came from; from anybody else the word is worth nothing.
  private func origin(of request: Request, address: String) -> String {
    guard address.isEmpty || address.hasPrefix("127.") || address == "::1", let chain = request.fields.forwardedFor else { return address }
    return chain.split(separator: ",").last.map(String.init) ?? address
  }
}
