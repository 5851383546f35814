import Foundation
import Importing
import Model

/// A mark for the way in which the documents of a source are read: it is another when the source's rules change, or the importers do.
struct ReadingMark {
  /// The mark, as it stands in the store.
  let text: String

  init(_ source: SourceDefinition, of publication: Publication) {
    var list = ""
    if case .lists(_, let rules) = source.place { list = "\(rules.links) \(rules.next)" }
    let rules = "\(source.kind) \(source.defaults) \(source.keepsIDs) \(String(describing: source.site)) \(list)"
    let parts = "\(rules) \(publication.language) \(publication.timeZone.identifier)"
    // FNV-1a with 64 bits: it needs to differ, not to keep a secret.
    let hash = parts.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    text = "\(DocumentImporter.generation)-\(String(hash, radix: 16))"
  }
}
