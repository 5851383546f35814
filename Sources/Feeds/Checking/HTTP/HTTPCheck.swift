public import Findings
import Foundation
import Markup
import Model

/// Checks how a document is served, from the answers of its server (RFC 9110, RFC 9111).
public enum HTTPCheck {
  /// What is wrong with a document and with the way in which it is served.
  ///
  /// When the server has no document, only that is reported.
  public static func run(_ visit: HTTPVisit, _ options: CheckOptions = CheckOptions()) -> CheckReport {
    guard visit.plain.status == 200 else {
      let check = Check(options)
      let place = CheckPlace(name: "status", text: "", position: nil, specification: "RFC 9110 §15")
      check.report(.httpStatus, at: place, "\(visit.address) answers \(visit.plain.status)")
      return check.report(on: options.format)
    }
    var options = options
    options.address = options.address ?? visit.address
    options.charset = HTTPType(visit.plain["Content-Type"] ?? "")?.charset
    return DocumentCheck.run(visit.plain.body, options) { format, check in
      HTTPTypeCheck(visit: visit, check: check).run(format)
      HTTPRedirectCheck(visit: visit, check: check).run()
      HTTPCacheCheck(visit: visit, check: check).run()
      HTTPCodingCheck(visit: visit, check: check).run()
      HTTPLinkCheck(visit: visit, check: check).run()
    }
  }
}

/// The checks of served documents have the field's name as their place.
struct HTTPPlace {
  static func field(_ name: String, _ text: String? = nil) -> CheckPlace {
    CheckPlace(name: name, text: text ?? "", position: nil, specification: "RFC 9110")
  }
}
