import Findings
public import Foundation
public import Linting
import Markup

/// Lints mail that comes as a file: the HTML alone, or a message.
public struct MailChecking: Sendable {
  private let options: LintOptions
  private let fetcher: (any Fetcher)?

  /// A checking with these options; with a fetcher, links are asked for as well.
  public init(_ options: LintOptions = LintOptions(), asking fetcher: (any Fetcher)? = nil) {
    self.options = options
    self.fetcher = fetcher
  }

  /// Whether a document is mail, by its name or else by how it begins.
  public static func isMail(_ bytes: Data, name: String) -> Bool {
    let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
    if ["eml", "html", "htm"].contains(ending) { return true }
    if feedEndings.contains(ending) { return false }
    let beginning = String(decoding: bytes.prefix(512), as: UTF8.self).drop(while: \.isWhitespace).lowercased()
    return beginning.hasPrefix("<!doctype html") || beginning.hasPrefix("<html") || isMessage(bytes)
  }

  /// Lints a document.
  ///
  /// - Throws: `Failure` when it holds no page that can be read.
  public func check(_ bytes: Data, name: String) async throws(Failure) -> CheckedDocument {
    guard bytes.count <= ParseLimits.standard.bytes else {
      throw Failure(
        name, why: "it has \(bytes.count) bytes, more than \(ParseLimits.standard.bytes)", remedy: "No mail is that large.", blame: .input)
    }
    let mail = try mail(bytes, name: name)
    do {
      var options = options
      if let fetcher { options.visits = await LinkVisiting(fetcher).visit(try MailLint.addresses(in: mail)) }
      return CheckedDocument(name: name, report: try MailLint.run(mail, options))
    } catch {
      throw Failure(name, why: "\(error)", remedy: "Correct the page, or have the program that wrote it corrected.", blame: .input)
    }
  }

  private func mail(_ bytes: Data, name: String) throws(Failure) -> LintedMail {
    if Self.isMessage(bytes) || name.lowercased().hasSuffix(".eml") {
      guard let mail = LintedMail(message: bytes) else {
        throw Failure(name, why: "no part of the message is HTML", remedy: "Plain text has nothing to lint.", blame: .input)
      }
      return mail
    }
    do {
      return LintedMail(html: try TextDecoding.decode(bytes).text)
    } catch {
      throw Failure(name, why: "\(error)", remedy: "Give the HTML of a mail, or a message as .eml.", blame: .input)
    }
  }

  /// A message begins with the fields of a header.
  private static func isMessage(_ bytes: Data) -> Bool {
    String(decoding: bytes.prefix(2048), as: UTF8.self).prefixMatch(of: /[A-Za-z][A-Za-z0-9-]*:[ \t].*\r?\n([A-Za-z][A-Za-z0-9-]*:|[ \t])/)
      != nil
  }

  private static let feedEndings: Set<String> = ["atom", "json", "jsonfeed", "opml", "rdf", "rss", "xml"]
}
