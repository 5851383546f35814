extension Sequence {
  /// The first of those that share a key, in order; a feed may name a hundred thousand people or files.
  func distinct<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
