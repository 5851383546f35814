/// A picture of the web that was fetched for the publication once, or why it was not taken.
public struct Medium: Hashable, Sendable {
  /// Where articles have it from.
  public var source: WebAddress
  /// What became of it.
  public var outcome: Outcome

  /// A medium of these parts.
  public init(source: WebAddress, outcome: Outcome) {
    self.source = source
    self.outcome = outcome
  }

  /// What can become of a picture.
  public enum Outcome: Hashable, Sendable {
    /// It lies in `public/media/`.
    case kept(KeptPicture)
    /// It will not be fetched again, for this reason; articles show it from where it is.
    case refused(String)
  }

  /// The file that is kept; nil when there is none.
  public var kept: KeptPicture? {
    if case .kept(let picture) = outcome { picture } else { nil }
  }
}

/// A picture in `public/media/`.
public struct KeptPicture: Hashable, Sendable {
  /// Its file: the SHA-256 of its bytes in hexadecimal, and the ending of its type.
  public var fileName: String
  /// Width in pixels.
  public var width: Int
  /// Height in pixels.
  public var height: Int
  /// Its type.
  public var mediaType: MediaType
  /// Its size in bytes.
  public var length: Int

  /// A picture of these parts.
  public init(fileName: String, width: Int, height: Int, mediaType: MediaType, length: Int) {
    self.fileName = fileName
    self.width = width
    self.height = height
    self.mediaType = mediaType
    self.length = length
  }
}
