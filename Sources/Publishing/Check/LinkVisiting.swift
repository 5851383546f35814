public import Linting
public import Model

/// Asks for the addresses that a mail links to, several at a time.
public struct LinkVisiting: Sendable {
  private let fetcher: any Fetcher
  /// No mail has more links that a reader could follow.
  private static let most = 300
  private static let atOnce = 8

  /// A visiting through this fetcher.
  public init(_ fetcher: any Fetcher) {
    self.fetcher = fetcher
  }

  /// What each address answered; of more than 300 only the first are asked for.
  public func visit(_ addresses: [WebAddress]) async -> [WebAddress: LinkVisit] {
    var waiting = addresses.prefix(Self.most)
    return await withTaskGroup(of: (WebAddress, LinkVisit).self) { group in
      var visits: [WebAddress: LinkVisit] = [:]
      for _ in 0..<Self.atOnce {
        guard let address = waiting.popFirst() else { break }
        group.addTask { (address, await visit(address)) }
      }
      for await (address, visit) in group {
        visits[address] = visit
        if let next = waiting.popFirst() { group.addTask { (next, await self.visit(next)) } }
      }
      return visits
    }
  }

  /// Servers that refuse HEAD are many, so the beginning of the page is taken.
  private func visit(_ address: WebAddress) async -> LinkVisit {
    let limits = FetchLimits(bytes: 4096, time: .seconds(15), takesBeginning: true)
    do throws(FetchError) {
      let document = try await fetcher.fetch(FetchRequest(address, limits: limits))
      let isMoved = document.redirects.first.map { [301, 308].contains($0.status) } ?? false
      return document.status < 400 && isMoved ? .moved(document.address) : .answered(document.status)
    } catch {
      return .unreachable("\(error)")
    }
  }
}
