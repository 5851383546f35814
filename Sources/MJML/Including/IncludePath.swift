/// Where an included file is: the parts of its path, relative to the folder of the design.
public struct IncludePath: Hashable, Sendable {
  let parts: [String]

  /// The path as a person reads it, and as `IncludedFiles` is asked for it.
  public var text: String { parts.joined(separator: "/") }

  /// The folder that the file stands in; empty for that of the design.
  public var folder: [String] { Array(parts.dropLast()) }

  /// Resolves a path that stands in a file of this folder; one without an extension is MJML.
  ///
  /// Refuses one that is absolute, leads out of the folder of the design, or names no file.
  public init(_ path: String, in folder: [String]) throws(IncludeRefusal) {
    if path.hasPrefix("/") || path.contains("\\") || path.contains(":") {
      throw IncludeRefusal("its path is absolute; write one that begins in the folder of this file")
    }
    var parts = folder
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        throw IncludeRefusal("it stands outside the folder of the design; move it in there")
      }
    }
    guard let name = parts.last, !path.hasSuffix("/") else { throw IncludeRefusal("the path names no file") }
    if !name.contains(".") { parts[parts.count - 1] = "\(name).mjml" }
    self.parts = parts
  }
}
