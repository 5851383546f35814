public import Foundation
public import MJML
import Markup

/// The folder of a design, whose files it may include.
public struct DesignFolder: IncludedFiles {
  private let folder: URL

  /// The folder in which this file stands.
  public init(of design: URL) {
    folder = design.deletingLastPathComponent().resolvingSymlinksInPath()
  }

  /// A link inside the folder may lead to another file of it, and nowhere else.
  public func text(at path: String, limit: Int) throws(IncludeRefusal) -> String {
    let file = folder.appending(path: path).resolvingSymlinksInPath()
    guard file.pathComponents.starts(with: folder.pathComponents) else {
      throw IncludeRefusal("it is a link that leads out of the folder of the design; copy the file into it")
    }
    do {
      let facts = try file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      guard facts.isRegularFile == true else { throw IncludeRefusal("it is no file") }
      guard let size = facts.fileSize, size <= limit else {
        throw IncludeRefusal("with it the design would have more bytes than the \(limit) that are left")
      }
      return try TextDecoding.decode(try Data(contentsOf: file)).text
    } catch let refusal as IncludeRefusal {
      throw refusal
    } catch let error as ParseError {
      throw IncludeRefusal("it is no text: \(error)")
    } catch {
      throw IncludeRefusal("it cannot be read: \(error.localizedDescription)")
    }
  }
}
