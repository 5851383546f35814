import Foundation
import Publishing

/// The program that a person writes with: `$VISUAL`, `$EDITOR` or `vi`.
struct Editor {
  private let command: String

  /// The editor that the environment names.
  init() {
    let environment = ProcessInfo.processInfo.environment
    command = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
  }

  /// Opens a file and waits until the person is done with it.
  ///
  /// The editor stays in our process group: `Process` would give it one of its own, and the terminal would stop it.
  func open(_ file: URL) throws(Failure) {
    // The shell takes `code --wait` apart; the file's name is never part of its script.
    let words = ["sh", "-c", "\(command) \"$1\"", "sh", file.path(percentEncoded: false)]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // We ignore the signals of the terminal ourselves, to end between two steps; an editor has its own mind about them.
    var attributes = posix_spawnattr_t()
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    defer { posix_spawnattr_destroy(&attributes) }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, "sh", nil, &attributes, &arguments, environ)
    guard failure == 0 else { throw refusal("cannot be started: \(String(cString: strerror(failure)))") }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw refusal("was lost sight of: \(String(cString: strerror(errno)))") }
    }
    guard status == 0 else { throw refusal("ended with an error; nothing was changed") }
  }

  private func refusal(_ why: String) -> Failure {
    Failure(command, why: why, remedy: "Set EDITOR to an editor that waits, for example nano, or use the flags.", blame: .environment)
  }
}
