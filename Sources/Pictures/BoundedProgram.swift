import Foundation
import Publishing

/// Runs a program of the system with bounds of memory, processor time, written bytes and time on the clock.
///
/// The bounds are the kernel's, by `prlimit` of util-linux, and hold whatever the program was talked into; the clock is ours.
struct BoundedProgram {
  /// Address space in bytes: what a picture of 50 million points needs, and not more.
  static let memory = 1536 * 1024 * 1024
  /// Seconds of processor time.
  static let processorSeconds = 20
  /// Bytes of the largest file that it may write.
  static let fileBytes = 64 * 1024 * 1024

  /// The folder that it works in, and that its output is kept in.
  let folder: URL
  /// Until when it must be done.
  let time: Duration

  /// Runs it; gives back what it printed, at most 64 KiB.
  ///
  /// - Throws: `.refused` when it says that it cannot do it or meets a bound, `.failed` when it cannot be run.
  func run(_ program: String, _ arguments: [String]) async throws(PictureError) -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "prlimit", "--as=\(Self.memory)", "--cpu=\(Self.processorSeconds)", "--fsize=\(Self.fileBytes)", "--nofile=64", "--core=0",
        program,
      ] + arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path(), "TMPDIR": folder.path(), "LC_ALL": "C.UTF-8",
      // Loaders that libvips itself does not trust stay off, and one thread is enough.
      "VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1", "VIPS_NOVECTOR": "0", "VIPS_MAX_COORD": "20000",
    ]
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    do {
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try Self.file(output)
      process.standardError = try Self.file(errors)
      try await Self.wait(for: process, atMost: time)
    } catch {
      throw .failed("\(program) could not be run: \(error)")
    }
    let complaint = try Self.beginning(of: errors)
    switch (process.terminationReason, process.terminationStatus) {
    case (.exit, 0):
      if ["not enough data", "Premature end"].contains(where: complaint.contains) { throw .refused("it breaks off") }
      return try Self.beginning(of: output)
    case (.exit, 126), (.exit, 127): throw .failed("\(program) is missing: install libvips-tools and util-linux")
    case (.exit, _): throw .refused("it cannot be read: \(Self.reason(in: complaint))")
    case (_, let signal): throw .refused("it takes more time or memory than a picture may (signal \(signal))")
    }
  }

  /// The last line that is no warning: those name the process, which is another each time.
  private static func reason(in complaint: String) -> Substring {
    complaint.split(separator: "\n").last { !$0.hasPrefix("(") }?.prefix(200) ?? "it is damaged"
  }

  /// Waits until it has ended; after the time, or when the work is called off, it is killed.
  private static func wait(for process: Process, atMost time: Duration) async throws {
    let ended = AsyncStream<Void> { continuation in
      process.terminationHandler = { _ in continuation.finish() }
    }
    try process.run()
    let killer = Task { [identifier = process.processIdentifier] in
      try await Task.sleep(for: time)
      kill(identifier, SIGKILL)
    }
    await withTaskCancellationHandler {
      for await _ in ended {}
    } onCancel: { [identifier = process.processIdentifier] in
      kill(identifier, SIGKILL)
    }
    killer.cancel()
    process.waitUntilExit()
  }

  private static func file(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func beginning(of url: URL) throws(PictureError) -> String {
    do {
      let file = try FileHandle(forReadingFrom: url)
      defer { file.closeFile() }
      return String(decoding: try file.read(upToCount: 64 * 1024) ?? Data(), as: UTF8.self)
    } catch {
      throw .failed("\(url.lastPathComponent) of the picture tool cannot be read: \(error.localizedDescription)")
    }
  }
}
