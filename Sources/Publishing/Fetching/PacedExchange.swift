import Model

/// Sends requests to one host one after another, with pauses.
public struct PacedExchange<Time: Clock>: WebExchange where Time.Duration == Duration {
  private let inner: any WebExchange
  private let turns: HostTurns<Time>

  /// Sends through another exchange, in these turns.
  public init(_ inner: any WebExchange, turns: HostTurns<Time>) {
    self.inner = inner
    self.turns = turns
  }

  /// Waits for its turn, and sends the request.
  public func exchange(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
    let host = request.address.host
    do {
      try await turns.begin(host)
    } catch {
      throw FetchError(address: request.address, reason: .cancelled)
    }
    do throws(FetchError) {
      let document = try await inner.exchange(request)
      await turns.end(host)
      return document
    } catch {
      await turns.end(host)
      throw error
    }
  }
}
