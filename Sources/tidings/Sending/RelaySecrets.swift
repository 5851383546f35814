import Foundation
import Model
import Publishing

/// Puts together what the files say of relays, and the secrets that they leave out.
struct RelaySecrets {
  let folder: URL
  let environment: [String: String]

  /// The relay with its login.
  func relay(_ setting: RelaySetting) throws(Failure) -> RelayDefinition {
    var relay = setting.relay
    relay.authority = relay.authority.map { URL(filePath: $0, relativeTo: folder).path(percentEncoded: false) }
    guard let user = setting.user else { return relay }
    relay.login = RelayLogin(user: user, secret: try secret(of: setting))
    return relay
  }

  private func secret(of setting: RelaySetting) throws(Failure) -> RelayLogin.Secret {
    let variable = Self.variable(setting.relay.name)
    if let password = environment[variable], !password.isEmpty { return .password(password) }
    switch setting.secret {
    case .passwordFile(let file): return .password(try SecretFile(file, in: folder).text())
    case .accessTokenFile(let file): return .accessToken(try SecretFile(file, in: folder).text())
    case .known(let login): return login.secret
    case nil:
      throw Failure(
        "relay \(setting.relay.name)", why: "has a user and no password",
        remedy: "Name a file in tidings.yaml, passwordFile: secrets/relay, or set \(variable).", blame: .input)
    }
  }

  /// The variable that holds the password of a relay.
  static func variable(_ name: Slug) -> String {
    "TIDINGS_RELAY_PASSWORD_" + name.string.uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
  }
}

/// A file with a secret in it: only its owner may read it.
struct SecretFile {
  private let path: String

  init(_ file: String, in folder: URL) {
    path = URL(filePath: file, relativeTo: folder).path(percentEncoded: false)
  }

  /// What stands in it, without the line end.
  func text() throws(Failure) -> String {
    let text = String(decoding: try bytes(), as: UTF8.self).trimmingCharacters(in: .newlines)
    guard !text.isEmpty else { throw Failure(path, why: "is empty", remedy: "Write the secret into it.", blame: .input) }
    return text
  }

  /// All that is in it, up to 64 KiB.
  func bytes() throws(Failure) -> Data {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure(path, why: "cannot be read: \(String(cString: strerror(errno)))", remedy: "Check the path.", blame: .input)
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= 65_536 else {
      throw Failure(path, why: "is no file of a secret", remedy: "Give the path of a small file.", blame: .input)
    }
    guard status.st_mode & 0o077 == 0 else {
      throw Failure(path, why: "can be read by others than its owner", remedy: "Close it: chmod 600 \(path)", blame: .input)
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(path, why: "cannot be read", remedy: "Check who may read it.", blame: .input)
    }
    return bytes
  }
}
