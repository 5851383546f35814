import Foundation

/// Paths as they are written in configuration files.
enum FolderPath {
  /// Whether a relative path stays below the folder that it is relative to.
  ///
  /// Symbolic links are not followed: who may place a link in the folder may place the file there.
  static func staysInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.hasPrefix("/") && !path.hasPrefix("~") && !parts.contains("..") && parts.contains { !$0.isEmpty && $0 != "." }
      && isWritable(path)
  }

  /// Whether a path has only characters that belong into one.
  static func isWritable(_ path: String) -> Bool {
    !path.isEmpty && path.utf8.count <= 1024 && !path.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

extension ValueForm where Value == String {
  /// A file in the publication's folder.
  static var fileInside: ValueForm {
    ValueForm("the path of a file inside the publication's folder, such as tidings.sqlite", advice: insideAdvice) { path in
      FolderPath.staysInside(path) && !path.hasSuffix("/") ? path : nil
    }
  }

  /// A file or folder to read from; it may stand elsewhere.
  static var readablePath: ValueForm {
    ValueForm(
      "the path of a file or folder", advice: { $0.contains("://") ? "write 'url' instead of 'path' for what stands on the web" : nil },
      { FolderPath.isWritable($0) && !$0.contains("://") ? $0 : nil })
  }

  private static func insideAdvice(_ path: String) -> String? {
    if path.hasPrefix("/") { return "write it relative to the folder" }
    return path.contains("..") ? "leave out the '..'" : nil
  }
}
