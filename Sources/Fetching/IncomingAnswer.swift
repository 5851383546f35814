import AsyncHTTPClient
import Foundation
import Model
import NIOCore
import NIOHTTP1
import Publishing

/// An answer whose head is there, and whose body is still to be received.
struct IncomingAnswer {
  /// What is undone on the way; anything else nobody asked for.
  private static let codings: Set<String> = ["identity", "gzip", "deflate"]

  private let response: HTTPClientResponse
  private let request: FetchRequest
  private let headers: WebHeaders

  init(_ response: HTTPClientResponse, to request: FetchRequest) {
    self.response = response
    self.request = request
    headers = WebHeaders(response.headers.compactMap { WebHeaders.Field($0.name, $0.value) })
  }

  /// The whole answer, within the request's limit of bytes.
  func document() async throws -> FetchedDocument {
    let status = Int(response.status.code)
    // These have none, whatever their fields say about it (RFC 9110 §6.4.1).
    let hasBody = request.method != .head && status != 204 && status != 304
    if hasBody { try refuseOddCoding() }
    return FetchedDocument(address: request.address, status: status, headers: headers, body: hasBody ? try await body() : Data())
  }

  private func refuseOddCoding() throws(ExchangeFault) {
    guard request.coding == .decoded else { return }
    let codings = headers.list("Content-Encoding").map { $0.lowercased() }
    guard codings.count > 1 || codings.contains(where: { !Self.codings.contains($0) }) else { return }
    throw .malformed("it is packed as \"\(codings.joined(separator: ", ").prefix(40))\", which was not asked for")
  }

  private func body() async throws -> Data {
    let limit = request.limits.bytes
    let takesBeginning = request.limits.takesBeginning
    if !takesBeginning, let stated = headers["Content-Length"].flatMap({ Int($0) }), stated > limit { throw ExchangeFault.tooLarge }
    var body = Data()
    do {
      for try await buffer in response.body {
        body.append(contentsOf: buffer.readableBytesView)
        guard body.count > limit else { continue }
        guard takesBeginning else { throw ExchangeFault.tooLarge }
        break
      }
    } catch {
      // What was unpacked up to the limit is the beginning.
      guard takesBeginning, ExchangeFault(error) == .tooLarge else { throw error }
    }
    return Data(body.prefix(limit))
  }
}
