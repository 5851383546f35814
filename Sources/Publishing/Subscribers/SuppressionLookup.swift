import Foundation
import Model

/// Finds out whether somebody must not be written to, also somebody whom the store has forgotten.
struct SuppressionLookup {
  private let reader: any SubscriberReader
  private let counts: SuppressionCount
  private let hash: ErasedAddressHash?

  /// Looks in this state of the store; kinds of suppressions that there are none of are not looked for.
  init(_ reader: any SubscriberReader) throws(StoreError) {
    self.reader = reader
    counts = try reader.suppressionCount()
    hash = counts.erased > 0 ? try reader.secret(.erasure).map(ErasedAddressHash.init) : nil
  }

  /// Whether the address was erased.
  func isErased(_ address: EmailAddress) throws(StoreError) -> Bool {
    guard let hashed = hash?(AddressKey(address)) else { return false }
    return try !reader.suppressions(of: .erased(hashed)).isEmpty
  }

  /// What keeps a newsletter from an address; nil if nothing does.
  func suppression(of address: EmailAddress, in newsletter: Slug) throws(StoreError) -> Suppression? {
    var found: [Suppression] = []
    if counts.addresses > 0 { found += try reader.suppressions(of: .address(AddressKey(address))) }
    if counts.domains > 0 { found += try reader.suppressions(of: .domain(MailDomain(of: address))) }
    return found.first { $0.lifting == nil && ($0.newsletter ?? newsletter) == newsletter }
  }
}

extension Suppression {
  /// What is wrong, behind the address.
  var why: String {
    let who = if case .domain(let domain) = target { "everybody at \(domain) is suppressed" } else { "is suppressed" }
    let because = note.map { "\(reason.rawValue), \($0)" } ?? reason.rawValue
    return "\(who)\(newsletter.map { " for \($0)" } ?? "") (\(because))"
  }
}
