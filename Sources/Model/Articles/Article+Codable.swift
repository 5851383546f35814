// Revisions are kept as they were written, for years: what was not there yet when one was saved reads as empty, and what is empty is
// not written. The compiler makes `Article`'s coding of these.

extension KeyedDecodingContainer {
  func decode(_ type: Credits.Type, forKey key: Key) throws -> Credits { try decodeIfPresent(type, forKey: key) ?? Credits() }
  func decode(_ type: Relations.Type, forKey key: Key) throws -> Relations { try decodeIfPresent(type, forKey: key) ?? Relations() }
}

extension KeyedEncodingContainer {
  mutating func encode(_ value: Credits, forKey key: Key) throws {
    try encodeIfPresent(value == Credits() ? nil : value, forKey: key)
  }

  mutating func encode(_ value: Relations, forKey key: Key) throws {
    try encodeIfPresent(value == Relations() ? nil : value, forKey: key)
  }
}
