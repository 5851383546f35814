import Foundation
import TestSupport

/// Postfix's `smtp-sink` with some faults, as long as this object lives.
final class SMTPSink {
  private let program: ListeningProgram
  private let folder: TemporaryFolder

  /// Starts it, and waits until it answers.
  init(_ options: [String] = []) throws {
    let folder = try TemporaryFolder()
    // It gives up the rights of root, and must still be able to write.
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.url.path())
    let rights = getuid() == 0 ? ["-u", "nobody"] : []
    // Not on the path of ordinary users.
    program = try ListeningProgram("/usr/sbin/smtp-sink") { port in
      rights + ["-d", folder.url.path() + "m."] + options + ["127.0.0.1:\(port)", "100"]
    }
    self.folder = folder
  }

  var port: Int { program.port }

  /// The messages that it has seen, whole or not, as it writes them down.
  func dumps() throws -> [String] {
    try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil).map {
      try String(contentsOf: $0, encoding: .utf8)
    }
  }
}
