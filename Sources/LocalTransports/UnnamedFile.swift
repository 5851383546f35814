import Foundation

/// A file that is whole and on the disk, and does not have its name yet; it is gone if it never gets it.
final class UnnamedFile {
  private let folder: String
  private let target: String
  private let temporary: String
  private var isNamed = false

  /// Writes it beside its place.
  init(_ content: [UInt8], for name: String, in folder: URL) throws(LocalFault) {
    self.folder = folder.path(percentEncoded: false)
    target = folder.appending(path: name).path(percentEncoded: false)
    // No other connection writes to it, and what a crash leaves behind is not taken for a message.
    temporary = folder.appending(path: ".\(name).\(UUID().uuidString)").path(percentEncoded: false)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .before(LocalFault.systemReason("\(target) cannot be written")) }
    defer { close(descriptor) }
    guard Self.write(content, to: descriptor) == content.count, fsync(descriptor) == 0 else {
      let reason = LocalFault.systemReason("\(target) cannot be written")
      unlink(temporary)
      throw .before(reason)
    }
  }

  deinit {
    if !isNamed { unlink(temporary) }
  }

  /// Puts it in its place in one step, in place of what was there, and makes that durable.
  func takeName() throws(LocalFault) {
    guard rename(temporary, target) == 0 else { throw .before(LocalFault.systemReason("\(target) cannot be put in its place")) }
    isNamed = true
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .inDoubt(LocalFault.systemReason("\(folder) cannot be opened")) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .inDoubt(LocalFault.systemReason("\(folder) cannot be made durable")) }
  }

  /// Writes all of it; less only on an error, which is then in `errno`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          break
        }
      }
      return buffer.count - rest.count
    }
  }
}
