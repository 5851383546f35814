/// What can be wrong with a store.
public enum StoreError: Error, Hashable, Sendable {
  /// It was written by a newer Tidings, whose migrations this one does not know.
  case newerVersion(path: String, unknownMigrations: [String])
  /// The file is no store, or is damaged.
  case damaged(path: String, detail: String)
  /// Another process holds it for longer than the busy timeout.
  case busy(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// It cannot be opened or written: permissions, a missing folder, a read-only disk.
  case inaccessible(path: String, detail: String)
  /// The id or origin of a new article is taken; names which.
  case duplicate(String)
  /// What is to be changed is not there; names it.
  case missing(String)
  /// The work was called off before it was done; nothing of it was kept.
  case interrupted
  /// Anything else that the database says.
  case failed(String)
}

extension StoreError {
  /// Whether the same call may succeed later without anybody changing anything.
  public var isTemporary: Bool {
    switch self {
    case .busy: true
    case .newerVersion, .damaged, .diskFull, .inaccessible, .duplicate, .missing, .interrupted, .failed: false
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// What is wrong and what to do, for a person.
  public var description: String {
    switch self {
    case .newerVersion(let path, let unknown):
      "\(path) was written by a newer Tidings (unknown: \(unknown.joined(separator: ", "))); use that version, or restore a backup"
    case .damaged(let path, let detail):
      "\(path) is damaged or no store: \(detail); it was not touched. Move it aside and restore a backup"
    case .busy(let path): "\(path) is in use by another process; try again when that is done"
    case .diskFull(let path): "the disk of \(path) is full; what was saved before is whole. Make room and run the command again"
    case .inaccessible(let path, let detail): "\(path) cannot be opened: \(detail); check the folder and its permissions"
    case .duplicate(let what): "\(what) is already in the store"
    case .missing(let what): "\(what) is not in the store"
    case .interrupted: "interrupted; nothing of this step was kept"
    case .failed(let detail): detail
    }
  }
}
