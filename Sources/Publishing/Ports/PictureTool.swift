public import Foundation
public import Model

/// Measures and shrinks pictures that came from elsewhere, where they can do no harm.
///
/// Pictures are the most complicated documents that a publication takes, and their decoders the ones with the most holes: whoever
/// implements this decodes them outside of this process, with bounds of memory and time.
public protocol PictureTool: Sendable {
  /// The picture as it may be published: still, no wider than asked for, without what cameras note in it.
  ///
  /// - Throws: `PictureError` when it is none, too large, or the tool failed.
  func prepared(_ bytes: Data, maxWidth: Int) async throws(PictureError) -> PreparedPicture
}

/// A picture that may be published.
public struct PreparedPicture: Hashable, Sendable {
  /// Its bytes.
  public var bytes: Data
  /// Width in pixels.
  public var width: Int
  /// Height in pixels.
  public var height: Int
  /// Its type.
  public var mediaType: MediaType

  /// A picture of these parts.
  public init(bytes: Data, width: Int, height: Int, mediaType: MediaType) {
    self.bytes = bytes
    self.width = width
    self.height = height
    self.mediaType = mediaType
  }
}

/// Why a picture is not taken.
public enum PictureError: Error, Hashable, Sendable {
  /// It is not taken now nor later, for this reason.
  case refused(String)
  /// The tool did not do its work; it may the next time.
  case failed(String)

  /// Why, without a full stop.
  public var reason: String {
    switch self {
    case .refused(let reason), .failed(let reason): reason
    }
  }
}
