import Publishing

/// Stands where the way to the web will be.
struct NoWeb: WebExchange {
  func exchange(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
    throw FetchError(address: request.address, reason: .unreachable("this version reads files, not addresses"))
  }
}
