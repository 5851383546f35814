import Foundation

/// Reads the small text files of a publication folder, with a clear reason when one cannot be read.
enum TextFile {
  /// The most bytes that a file may have.
  static let byteLimit = 1 << 20

  /// The text of a file without its byte order mark; nil, and a problem noted, when there is none to be had.
  static func text(at url: URL, named name: String, log: ProblemLog) -> String? {
    let place = Place(file: name)
    switch FileKind(at: url) {
    case .missing:
      log.note("there is no such file", at: place)
    case .folder:
      log.note("is a folder; expected a file", at: place)
    case .other:
      log.note("is not a regular file", at: place)
    case .file:
      return contents(of: url, at: place, log: log)
    }
    return nil
  }

  private static func contents(of url: URL, at place: Place, log: ProblemLog) -> String? {
    let bytes: Data
    do {
      let handle = try FileHandle(forReadingFrom: url)
      // One byte more than allowed tells a file that is too large without reading all of it.
      bytes = try handle.read(upToCount: byteLimit + 1) ?? Data()
      try handle.close()
    } catch {
      log.note("cannot be read: \(reason(of: error))", at: place, suggestion: "check its permissions")
      return nil
    }
    guard bytes.count <= byteLimit else {
      log.note("is larger than 1 MiB; configuration files are small", at: place)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      log.note("is not UTF-8 text", at: place, suggestion: "save it as UTF-8")
      return nil
    }
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func reason(of error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let code = underlying?.code, underlying?.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(truncatingIfNeeded: code)))
  }
}

/// What stands at a path, symbolic links followed.
enum FileKind {
  /// Nothing, or a link to nothing.
  case missing
  /// A regular file.
  case file
  /// A folder.
  case folder
  /// A pipe, a socket, a device: reading one may never end.
  case other

  /// Looks at a path.
  init(at url: URL) {
    // `fileExists` follows links; `attributesOfItem` does not, so it is asked about the link's end.
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder) else {
      self = .missing
      return
    }
    if isFolder.boolValue {
      self = .folder
      return
    }
    let end = url.resolvingSymlinksInPath().path(percentEncoded: false)
    do {
      let type = try FileManager.default.attributesOfItem(atPath: end)[.type] as? FileAttributeType
      self = type == .typeRegular ? .file : .other
    } catch {
      // What cannot even be looked at cannot be opened either; opening it tells why.
      self = .file
    }
  }
}
