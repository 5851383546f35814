import Markup

/// Counts the bytes and lets them go: for contenders that are compared in writing alone, without a file system.
final class CountingSink: ByteSink {
  private(set) var count = 0

  func write(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
  }
}
