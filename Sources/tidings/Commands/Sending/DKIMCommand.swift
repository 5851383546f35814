import ArgumentParser
import Foundation
import Mail
import Publishing
import Signing

struct DKIMCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dkim", abstract: "Make the keys that sign your mail.", subcommands: [DKIMNewCommand.self])
}

struct DKIMNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a key, and print the DNS record that its public half belongs into.",
    discussion: """
      Make one of each kind: every receiver knows RSA, some know Ed25519, and mail is signed with both. The file is written so that only \
      you can read it, and never over another.
      """)

  @Argument(help: ArgumentHelp("The file for the private half, for example keys/news-2026.pem.", valueName: "file"))
  var file: String

  @Option(name: .long, help: ArgumentHelp("The domain that answers for the mail.", valueName: "domain"))
  var domain: String

  @Option(name: .long, help: ArgumentHelp("The name of the key in the DNS, for example news-2026.", valueName: "name"))
  var selector: String

  @Flag(name: .long, help: "Make an Ed25519 key instead of an RSA key of 2048 bits.")
  var ed25519 = false

  func run() async throws {
    guard let domain = DKIMDomain(domain) else { throw ValidationError("'\(domain)' is no domain.") }
    guard let selector = DKIMSelector(selector) else { throw ValidationError("'\(selector)' is no selector: letters, digits and hyphens.") }
    let key = try PrivateKey.make(ed25519 ? .ed25519 : .rsa(bits: 2048))
    try write(Data(key.pem.utf8))
    Terminal.print(DKIMRecord(selector, of: domain, key.publicKey).zoneLine)
    Terminal.remark(
      """
      Put this record into the DNS of \(domain), and the key into tidings.yaml:
        mail:
          dkim:
            domain: \(domain)
            keys:
              - {selector: \(selector), file: \(file)}
      """)
  }

  /// Nobody but its owner may read it, from its first moment on.
  private func write(_ bytes: Data) throws {
    let url = URL(filePath: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let descriptor = open(url.path(percentEncoded: false), O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        file, why: "cannot be made: \(String(cString: strerror(errno)))",
        remedy: "Give the name of a new file: a key that is in use must not be lost.", blame: .input)
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: bytes)
    try handle.synchronize()
  }
}
