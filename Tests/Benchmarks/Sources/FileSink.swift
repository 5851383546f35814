import Foundation
import Markup

/// Writes to a file as the bytes come.
struct FileSink: ByteSink {
  private let file: FileHandle

  init(path: String) throws {
    try Data().write(to: URL(filePath: path))
    file = try FileHandle(forWritingTo: URL(filePath: path))
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
    try file.write(contentsOf: Data(bytes))
  }
}
