public import Foundation
public import Model

extension Podcast {
  /// The name by which directories know a podcast wherever it is fetched from (podcast namespace, `guid`).
  ///
  /// It is made from the address of the feed without its scheme and the slashes at its end, so it is always the same.
  public static func guid(ofFeedAt address: String) -> UUID {
    var name = address[(address.firstRange(of: "://")?.upperBound ?? address.startIndex)...]
    while name.last == "/" { name.removeLast() }
    return NameBasedUUID.uuid(of: String(name), in: namespace)
  }

  /// `ead4c236-bf58-58c6-a2c6-a6b28d128cb6`, the namespace of all podcasts.
  private static let namespace = UUID(
    uuid: (0xEA, 0xD4, 0xC2, 0x36, 0xBF, 0x58, 0x58, 0xC6, 0xA2, 0xC6, 0xA6, 0xB2, 0x8D, 0x12, 0x8C, 0xB6))
}
