import Feeds
import Model

/// Writes a page for everybody of each edition that was sent.
///
/// What was sent does not change, so a page that is as an earlier build left it is not made again.
struct EditionPages {
  /// The newsletters that are only for those who get them.
  let hidden: Set<Slug>
  let reader: any StoreReader

  /// Writes them; newsletters that are no longer defined keep theirs, for mails that were sent link there.
  func write(_ folder: inout PublicFolder) throws -> [BuildMemory.EditionMemory] {
    var written: [BuildMemory.EditionMemory] = []
    let known = Dictionary((folder.memory?.editions ?? []).map { ($0.edition.id, $0) }, uniquingKeysWith: { _, last in last })
    for id in try reader.editions(in: .sent) where !hidden.contains(id.newsletter) {
      if let memory = known[id], folder.isAsLeft(memory.edition.pageName) {
        folder.keep(memory.edition.pageName)
        written.append(memory)
      } else if let digest = try reader.approval(of: id)?.digest {
        let edition = SentEdition(digest)
        try folder.write(digest.page(), as: edition.pageName)
        written.append(BuildMemory.EditionMemory(edition: edition, file: folder.stamp(of: edition.pageName) ?? .never))
      }
    }
    return written
  }
}
