import AsyncHTTPClient
import Foundation
import Model
import NIOCore
import NIOHTTP1
import Publishing

/// A request as it is sent.
struct OutgoingRequest {
  let request: HTTPClientRequest

  init(_ asked: FetchRequest, userAgent: UserAgent) {
    var request = HTTPClientRequest(url: asked.address.string)
    request.method = HTTPMethod(rawValue: asked.method.name)
    var headers = HTTPHeaders([("User-Agent", userAgent.text), ("Accept", asked.accept)])
    switch asked.coding {
    case .decoded: headers.add(name: "Accept-Encoding", value: "gzip")
    case .asSent(let codings): headers.add(name: "Accept-Encoding", value: codings)
    }
    if let tag = asked.known?.entityTag { headers.add(name: "If-None-Match", value: tag) }
    if let date = asked.known?.lastModified { headers.add(name: "If-Modified-Since", value: date) }
    for field in asked.headers.fields { headers.replaceOrAdd(name: field.name, value: field.value) }
    if case .postForm(let fields) = asked.method {
      headers.replaceOrAdd(name: "Content-Type", value: "application/x-www-form-urlencoded")
      request.body = .bytes(ByteBuffer(bytes: FormField.body(of: fields)))
    }
    request.headers = headers
    self.request = request
  }
}
