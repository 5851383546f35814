/// What a server offers, as its answer to EHLO says; nothing, if it knows only HELO.
public struct Capabilities: Hashable, Sendable {
  /// The extensions that we know how to use.
  public let extensions: Set<SMTPExtension>
  /// The most bytes a message may have; nil where the server announces no bound.
  public let sizeLimit: Int?
  /// All mechanisms of AUTH by name, also those we do not know: a refusal should tell them.
  public let mechanismNames: Set<String>

  /// What HELO offers: nothing.
  public static let none = Capabilities(extensions: [], sizeLimit: nil, mechanismNames: [])

  /// Whether an extension is offered.
  public func offers(_ wanted: SMTPExtension) -> Bool { extensions.contains(wanted) }

  /// Whether a mechanism of AUTH is offered.
  public func offers(_ mechanism: AuthenticationMechanism) -> Bool { mechanismNames.contains(mechanism.rawValue) }

  private init(extensions: Set<SMTPExtension>, sizeLimit: Int?, mechanismNames: Set<String>) {
    self.extensions = extensions
    self.sizeLimit = sizeLimit
    self.mechanismNames = mechanismNames
  }
}

extension Capabilities {
  /// Reads the answer to EHLO (RFC 5321 §4.1.1.1): behind the first line, a keyword with parameters each; unknown ones are passed over.
  init(ehlo reply: Reply) {
    var extensions: Set<SMTPExtension> = []
    var sizeLimit: Int?
    var mechanismNames: Set<String> = []
    for line in reply.lines.dropFirst() {
      // `AUTH=PLAIN` is what servers wrote before the RFC, and some still write beside it.
      let words = line.uppercased().split { $0 == " " || $0 == "\t" || $0 == "=" }
      guard let keyword = words.first, let known = SMTPExtension(rawValue: String(keyword)) else { continue }
      extensions.insert(known)
      switch known {
      case .size: sizeLimit = words.dropFirst().first.flatMap(Self.limit)
      case .authentication: mechanismNames.formUnion(words.dropFirst().map(String.init))
      default: break
      }
    }
    self.init(extensions: extensions, sizeLimit: sizeLimit, mechanismNames: mechanismNames)
  }

  /// RFC 1870 §4: zero means that there is no fixed bound.
  ///
  /// A number beyond `Int` is as good as none.
  private static func limit(_ word: Substring) -> Int? {
    guard let number = Int(word), number > 0 else { return nil }
    return number
  }
}
