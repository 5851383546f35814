import Foundation
import Mail
import Model
import Publishing
import Signing

/// Reads the keys that sign a publication's mail.
struct DKIMKeys {
  let folder: URL

  /// The signer that a definition asks for; an RSA key comes first, whichever order they are written in.
  func signer(_ definition: DKIMDefinition) throws(Failure) -> DKIMSigner {
    guard let domain = DKIMDomain(definition.domain) else {
      throw Failure("mail.dkim.domain", why: "\(definition.domain) is no domain", remedy: "Correct it in tidings.yaml.", blame: .input)
    }
    var keys: [DKIMKey] = []
    for key in definition.keys { keys.append(try self.key(key)) }
    keys.sort { $0.signer.algorithm == .rsaSHA256 && $1.signer.algorithm != .rsaSHA256 }
    guard let first = keys.first else {
      throw Failure("mail.dkim.keys", why: "names no key", remedy: "`tidings dkim new` makes one.", blame: .input)
    }
    return DKIMSigner(domain: domain, first, others: Array(keys.dropFirst()))
  }

  private func key(_ key: DKIMDefinition.Key) throws(Failure) -> DKIMKey {
    guard let selector = DKIMSelector(key.selector) else {
      throw Failure("mail.dkim.keys", why: "\"\(key.selector)\" is no selector", remedy: "Take letters, digits and hyphens.", blame: .input)
    }
    let text = String(decoding: try SecretFile(key.file, in: folder).bytes(), as: UTF8.self)
    do throws(KeyError) {
      return DKIMKey(selector, try PrivateKey(pem: text))
    } catch {
      throw Failure(key.file, why: "\(error)", remedy: "`tidings dkim new` makes a key that can be used.", blame: .input)
    }
  }
}
