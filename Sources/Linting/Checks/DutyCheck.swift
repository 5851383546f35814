import Findings
import Markup

/// Looks for what the law and the providers ask of a newsletter: a way out, and who sends it.
struct DutyCheck {
  let lint: Lint

  func run() {
    if !hasWayOut { lint.report(.noUnsubscribe, "no link ends the subscription") }
    checkPostalAddress()
  }

  private func checkPostalAddress() {
    let text = lint.page.text
    switch lint.options.postalAddress {
    case .stated(let address):
      let isThere = Self.squeezed(text).contains(Self.squeezed(address))
      if !isThere { lint.report(.noPostalAddress, "the publisher's address, \(address.quoted), is not in the mail") }
    case .unstated where !PostalAddress.seemsToBe(in: text):
      lint.report(.postalAddressUnstated, "nothing in the mail looks like a postal address, and the publication states none")
    case .unknown where !PostalAddress.seemsToBe(in: text):
      lint.report(.perhapsNoPostalAddress, "nothing in the mail looks like a postal address")
    case .unknown, .unstated: break
    }
  }

  private var hasWayOut: Bool {
    lint.page.seen("a").contains { link in
      guard let address = link["href"]?.lowercased() else { return false }
      let text = lint.page.words(of: link).lowercased()
      return Self.wordsForLeaving.contains { text.contains($0) || address.contains($0) }
    }
  }

  private static let wordsForLeaving = [
    "unsub", "opt-out", "opt out", "optout", "退订", "退訂", "取消订阅", "取消訂閱", "abmelden", "abbestellen", "désabonner", "désinscri",
    "darse de baja", "cancelar suscripción",
    "配信停止", "購読解除", "登録解除", "수신거부", "отписаться", "annulla iscrizione", "cancelar subscrição", "afmelden", "avregistrera",
  ]

  private static func squeezed(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// What a postal address looks like, roughly: nobody can tell for sure.
enum PostalAddress {
  static func seemsToBe(in text: String) -> Bool {
    let lowered = text.lowercased()
    if lowered.contains(#/[0-9]{4,6}/#), words.contains(where: lowered.contains) { return true }
    // Chinese addresses go from the province to the number.
    return text.contains(#/[省市区县][^。]{0,30}[路街道镇村号][0-9]*/#)
  }

  private static let words = [
    "street", " st.", " st,", " st ", "road", " rd", "avenue", " ave", "boulevard", "lane", "drive", "suite", "p.o. box", "po box",
    "square", "campus",
    "straße", "strasse", "str.", "platz", "weg ", "allee", "rue ", "place ", "calle", "via ", "plaza", "district", "city", "province",
    "building", "floor", "路", "街", "号", "道", "丁目", "番地",
  ]
}
