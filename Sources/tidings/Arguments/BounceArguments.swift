public import ArgumentParser
import Configuration
import Mail
public import Model
import Publishing
import SQLiteStore

extension MailDomain: ExpressibleByArgument {
  /// Takes a domain name with a dot, or `@` and one.
  public init?(argument: String) { self.init(argument.hasPrefix("@") ? argument.dropFirst() : argument[...]) }
}

extension Assembly {
  /// The keys of the tokens that stand in what comes back.
  func bounceKeys() async throws -> BounceKeys {
    let newsletters = definitions.newsletters.map(\.name)
    return try await store.read { try BounceKeys(of: $0, newsletters: newsletters) }
  }

  func bounceProcessing() async throws -> BounceProcessing {
    BounceProcessing(store: store, keys: try await bounceKeys(), clock: clock)
  }
}
