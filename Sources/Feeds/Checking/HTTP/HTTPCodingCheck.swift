/// Checks compression.
struct HTTPCodingCheck {
  let visit: HTTPVisit
  let check: Check

  func run() {
    let place = HTTPPlace.field("Content-Encoding")
    if let coding = visit.plain["Content-Encoding"], coding.lowercased() != "identity" {
      check.report(.httpCodingForced, at: place, "it is sent as \(coding) to a client that accepts none")
    }
    let compressed = visit.compressed.filter { $0.value["Content-Encoding"]?.lowercased() == $0.key }
    if compressed.isEmpty, !visit.compressed.isEmpty, visit.plain.body.count > 2048 {
      check.report(.httpUncompressed, at: place, "it is not compressed for clients that accept it")
    }
    for (coding, answer) in compressed.sorted(by: { $0.key < $1.key }) {
      if !answer.words("Vary").contains(where: { $0 == "accept-encoding" || $0 == "*" }) {
        check.report(.httpVary, at: HTTPPlace.field("Vary"), "the answer in \(coding) does not say that it depends on Accept-Encoding")
      }
      if let tag = answer["ETag"], tag == visit.plain["ETag"], !tag.hasPrefix("W/") {
        check.report(.httpSharedTag, at: HTTPPlace.field("ETag"), "the answer in \(coding) has the strong ETag of the uncompressed one")
      }
    }
    if !compressed.isEmpty, !visit.plain.words("Vary").contains(where: { $0 == "accept-encoding" || $0 == "*" }) {
      check.report(.httpVary, at: HTTPPlace.field("Vary"), "the uncompressed answer does not say that it depends on Accept-Encoding")
    }
  }
}
