import Foundation
import Synchronization

/// One line for each request, in the combined format that all tools read, without the address that it came from.
///
/// Lines are gathered in memory and written by a thread of its own, so that a full disk or a stuck pipe never holds up an answer; when it
/// lasts, lines are lost and counted.
public final class AccessLog: Sendable {
  /// Where lines go.
  public enum Place: Hashable, Sendable {
    /// Standard output.
    case output
    /// A file, which is opened anew after it was moved away.
    case file(String)
  }

  private struct State {
    var lines: [UInt8] = []
    var lost = 0
    var descriptor: Int32
    var second = 0
    var time: [UInt8] = []
  }

  private let place: Place
  private let state: Mutex<State>
  private static let mostBytes = 4 << 20

  /// A log that writes there.
  ///
  /// - Throws: the system's error when the file cannot be opened.
  public init(_ place: Place) throws {
    self.place = place
    state = Mutex(State(descriptor: try Self.open(place)))
  }

  deinit {
    state.withLock { if case .file = place { close($0.descriptor) } }
  }

  private static func open(_ place: Place) throws -> Int32 {
    guard case .file(let path) = place else { return STDOUT_FILENO }
    let descriptor = Foundation.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return descriptor
  }

  /// Opens the file again, for after it was rotated; goes on with the old one when that fails.
  public func reopen() throws {
    let fresh = try Self.open(place)
    let old = state.withLock { state in
      let old = state.descriptor
      state.descriptor = fresh
      return old
    }
    if case .file = place { close(old) }
  }

  /// Notes one request.
  public func note(method: String, target: String, version: String, status: Int, bytes: Int, userAgent: String?) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    state.withLock { state in
      guard state.lines.count < Self.mostBytes else {
        state.lost += 1
        return
      }
      if state.second != now.tv_sec {
        state.second = now.tv_sec
        state.time = LogLine.time(Date(timeIntervalSince1970: TimeInterval(now.tv_sec)))
      }
      LogLine.append(
        to: &state.lines, time: state.time, method: method, target: target, version: version, status: status, bytes: bytes,
        userAgent: userAgent)
    }
  }

  /// Writes what was gathered; blocks as long as the file does.
  public func flush() {
    let (lines, lost, descriptor) = state.withLock { state in
      defer { (state.lines, state.lost) = ([], 0) }
      return (state.lines, state.lost, state.descriptor)
    }
    Self.write(lines, to: descriptor)
    if lost > 0 { Self.write(Array("# \(lost) lines were lost, because they could not be written in time\n".utf8), to: descriptor) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}
