import Foundation
import Model
import SMTP

/// One run of `sendmail`, with all that it reads lying ready in a file.
struct SendmailRun {
  /// What the program may know of our environment: we may have been given secrets in it.
  private static let environment = ["PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR"]
  private static let complaintLimit = 64 * 1024

  private let process: Process
  private let program: String
  private let complaints: FileHandle

  init(_ command: SendmailCommand, _ message: LocalMessage) throws(LocalFault) {
    process = Process()
    program = command.program
    process.executableURL = URL(filePath: command.program)
    process.arguments =
      command.arguments + ["-i", "-f", Self.sender(message.envelope.sender), "--", message.envelope.recipient.description]
    process.environment = ProcessInfo.processInfo.environment.filter { Self.environment.contains($0.key) }
    process.standardInput = try Self.scratch(message.unixLines)
    process.standardOutput = FileHandle.nullDevice
    complaints = try Self.scratch([])
    process.standardError = complaints
  }

  /// Runs it to its end.
  ///
  /// If it does not come to one by itself, nobody knows what it did before.
  func outcome(within time: Duration) async throws(LocalFault) -> TransactionOutcome {
    let wasEnded: Bool
    do {
      wasEnded = try await runToEnd(within: time)
    } catch {
      throw .before("\(program) cannot be run: \(error.localizedDescription)")
    }
    guard process.terminationReason == .exit else { return .inDoubt(wasEnded ? .timedOut(.finalDot) : .connectionLost(.message)) }
    return SendmailExit.outcome(process.terminationStatus, said: complaint)
  }

  /// Whether it had to be ended because its time was over.
  private func runToEnd(within time: Duration) async throws -> Bool {
    var killer: Task<Bool, Never>?
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try SignalMask.withoutAny { try process.run() }
        killer = Self.kill(process.processIdentifier, after: time)
      } catch {
        continuation.resume(throwing: error)
      }
    }
    killer?.cancel()
    return await killer?.value ?? false
  }

  private static func kill(_ identifier: Int32, after time: Duration) -> Task<Bool, Never> {
    Task {
      do {
        try await Task.sleep(for: time)
      } catch {
        return false
      }
      Foundation.kill(identifier, SIGKILL)
      return true
    }
  }

  /// The last line of what it said on standard error.
  private var complaint: String {
    let text: String
    do {
      try complaints.seek(toOffset: 0)
      text = String(decoding: try complaints.read(upToCount: Self.complaintLimit) ?? Data(), as: UTF8.self)
    } catch {
      return ""
    }
    let line = text.split(whereSeparator: \.isNewline).last ?? ""
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(300).map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  private static func sender(_ sender: ReversePath) -> String {
    switch sender {
    case .null: "<>"
    case .address(let address): address.description
    }
  }

  /// A file without a name that only this process and the program know.
  private static func scratch(_ content: [UInt8]) throws(LocalFault) -> FileHandle {
    let path = FileManager.default.temporaryDirectory.appending(path: "tidings-\(UUID().uuidString)").path(percentEncoded: false)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .before(LocalFault.systemReason("\(path) cannot be made")) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    unlink(path)
    guard UnnamedFile.write(content, to: descriptor) == content.count, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw .before(LocalFault.systemReason("\(path) cannot be written"))
    }
    return handle
  }
}
