import Findings

/// Checks whether readers can find out cheaply that nothing has changed.
struct HTTPCacheCheck {
  let visit: HTTPVisit
  let check: Check

  func run() {
    checkValidators()
    if let answer = visit.sameTag { checkConditional(answer, "If-None-Match", .httpIgnoresTag) }
    if let answer = visit.sameDate { checkConditional(answer, "If-Modified-Since", .httpIgnoresDate) }
    checkCacheControl()
    checkSharing()
  }

  /// Readers in browsers see of an answer what its server shows them.
  private func checkSharing() {
    guard visit.plain["Access-Control-Allow-Origin"] != nil else {
      return check.report(.httpCORS, at: HTTPPlace.field("Access-Control-Allow-Origin"), "pages of other sites cannot read it")
    }
    let shown = Set(visit.plain.words("Access-Control-Expose-Headers"))
    let hidden = ["ETag", "Link"].filter { visit.plain[$0] != nil && !shown.contains($0.lowercased()) && !shown.contains("*") }
    if !hidden.isEmpty {
      let place = HTTPPlace.field("Access-Control-Expose-Headers")
      check.report(.httpHidden, at: place, "pages of other sites do not see \(hidden.joined(separator: " and "))")
    }
  }

  private func checkValidators() {
    let tag = visit.plain["ETag"]
    let date = visit.plain["Last-Modified"]
    switch (tag, date) {
    case (nil, nil): check.report(.httpNoValidator, at: HTTPPlace.field("ETag"), "there is neither ETag nor Last-Modified")
    case (nil, .some): check.report(.httpNoTag, at: HTTPPlace.field("ETag"), "there is no ETag")
    case (.some, nil): check.report(.httpNoDate, at: HTTPPlace.field("Last-Modified"), "there is no Last-Modified")
    case (.some, .some): break
    }
    if let tag, tag.wholeMatch(of: /(W\/)?"[!#-~\u{80}-\u{FF}]*"/) == nil {
      check.report(.httpTagMalformed, at: HTTPPlace.field("ETag"), "\(tag.quoted) is no entity tag")
    }
    if let date, !date.hasSuffix(" GMT") || RFC822Date(date)?.faults.isEmpty != true {
      check.report(.httpDateMalformed, at: HTTPPlace.field("Last-Modified"), "\(date.quoted) is no date of HTTP")
    }
  }

  private func checkConditional(_ answer: HTTPAnswer, _ name: String, _ rule: CheckRule) {
    let place = HTTPPlace.field(name)
    guard answer.status == 304 else {
      return check.report(rule, at: place, "the answer to \(name) is \(answer.status), though nothing has changed")
    }
    if !answer.body.isEmpty { check.report(.http304Body, at: place, "304 comes with \(answer.body.count) bytes") }
    for field in ["ETag", "Cache-Control", "Vary"] where visit.plain[field] != nil && answer[field] == nil {
      check.report(.http304Fields, at: place, "304 comes without \(field)")
    }
  }

  private func checkCacheControl() {
    let place = HTTPPlace.field("Cache-Control")
    guard visit.plain["Cache-Control"] != nil else { return check.report(.httpNoCacheControl, at: place, "there is none") }
    let directives = visit.plain.words("Cache-Control")
    if let bad = directives.first(where: { ["no-store", "private"].contains($0) }) {
      check.report(.httpUncacheable, at: place, "it says \(bad)")
    }
  }
}
