import Foundation
import Markup

/// An object of JSON whose members are read by what they should be; what is something else counts as missing.
struct JSONObject {
  private let members: [String: Any]
  /// What was put right to be able to read it.
  private(set) var repairs: [Repair] = []

  private init(members: [String: Any]) {
    self.members = members
  }

  /// Parses a document that is one object; Foundation refuses more than 512 levels.
  init(_ text: String) throws(ImportProblem) {
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    } catch {
      guard let mended = Self.mended(text) else {
        let reason = (error as NSError).userInfo["NSDebugDescription"] as? String ?? error.localizedDescription
        throw .malformed(reason: "it is not well-formed JSON: \(reason)", line: nil)
      }
      (value, repairs) = mended
    }
    guard let members = value as? [String: Any] else { throw .malformed(reason: "it is no object, as a JSON Feed is", line: nil) }
    self.members = members
  }

  /// What can be read of a damaged document, as a whole or else without the entries that are none; nil when that is nothing.
  private static func mended(_ text: String) -> (value: Any, repairs: [Repair])? {
    let mending = JSONMending(text)
    do {
      return (try JSONSerialization.jsonObject(with: Data(mending.text)), mending.repairs)
    } catch {
      let salvage = JSONSalvage(mending.text)
      do {
        return (try JSONSerialization.jsonObject(with: Data(salvage.text)), mending.repairs + salvage.repairs)
      } catch {
        return nil
      }
    }
  }

  /// A text; a number is its digits, because ids and sizes come as either.
  func text(_ key: String) -> String? {
    switch members[key] {
    case let text as String: text.allSatisfy(\.isWhitespace) ? nil : text
    case let number as NSNumber: number.stringValue
    default: nil
    }
  }

  /// The texts of a list; a single text is a list of one.
  func texts(_ key: String) -> [String] {
    (members[key] as? [Any])?.compactMap { $0 as? String } ?? text(key).map { [$0] } ?? []
  }

  /// The objects of a list.
  func objects(_ key: String) -> [JSONObject] {
    ((members[key] as? [Any]) ?? []).map { JSONObject(members: $0 as? [String: Any] ?? [:]) }
  }

  /// An object.
  func object(_ key: String) -> JSONObject? { (members[key] as? [String: Any]).map(JSONObject.init(members:)) }

  /// Whether there is a list.
  func holdsList(_ key: String) -> Bool { members[key] is [Any] }
}
