public import Model

/// What is needed to read the tokens in bounces; without keys no token is read.
public struct BounceKeys: Sendable {
  let returnPaths: ReturnPathReader?
  let readers: ReaderTokens?
  let newsletters: [Slug]

  /// The keys of return paths and of readers' links, and the newsletters that they may be of.
  public init(returnPaths: TokenKeyRing?, readers: TokenKeyRing?, newsletters: [Slug]) {
    self.returnPaths = returnPaths.map(ReturnPathReader.init)
    self.readers = readers.map(ReaderTokens.init)
    self.newsletters = newsletters
  }
}
