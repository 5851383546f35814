import Model

/// Checks the way to a document.
struct HTTPRedirectCheck {
  let visit: HTTPVisit
  let check: Check

  func run() {
    let place = HTTPPlace.field("status")
    for redirect in visit.redirects {
      if redirect.status == 301 || redirect.status == 308 {
        check.report(.httpMoved, at: place, "\(redirect.address) has moved (\(redirect.status))")
      } else {
        check.report(.httpMovedForNow, at: place, "\(redirect.address) has moved for now (\(redirect.status))")
      }
    }
    if visit.address.string.hasPrefix("http://") { check.report(.httpUnencrypted, at: place, "it is served without encryption") }
    if let head = visit.head { checkHead(head) }
  }

  private func checkHead(_ head: HTTPAnswer) {
    let place = HTTPPlace.field("HEAD")
    if head.status != visit.plain.status {
      return check.report(.httpHead, at: place, "HEAD is answered \(head.status), and GET \(visit.plain.status)")
    }
    for name in ["Content-Type", "ETag", "Last-Modified", "Cache-Control"] where head[name] != visit.plain[name] {
      check.report(.httpHead, at: place, "\(name) of HEAD is not that of GET")
    }
    if let length = head["Content-Length"], head["Content-Encoding"] == nil, length != String(visit.plain.body.count) {
      check.report(.httpHead, at: place, "Content-Length of HEAD is \(length), and GET sends \(visit.plain.body.count) bytes")
    }
  }
}
