import Foundation
import Markup

/// Standard output as a sink of long documents.
struct StandardOutputSink: ByteSink, Sendable {
  func write(_ bytes: UnsafeRawBufferPointer) {
    StandardStream.output.write(Data(bytes))
  }
}
