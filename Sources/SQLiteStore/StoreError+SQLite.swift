import GRDB
import Model

extension StoreError {
  /// What an error of GRDB or SQLite means for the store of this path.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self = Self.meaning(of: error, path: path)
    case let error as RowDecodingError: self = .damaged(path: path, detail: "\(error)")
    case is CancellationError: self = .interrupted
    default: self = .failed("\(path): \(error)")
    }
  }

  /// Sorts the result codes of https://www.sqlite.org/rescode.html by what a person can do about them.
  private static func meaning(of error: DatabaseError, path: String) -> StoreError {
    let detail = error.message ?? error.resultCode.description
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
    case .SQLITE_FULL: .diskFull(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(path: path, detail: detail)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .inaccessible(path: path, detail: detail)
    case .SQLITE_IOERR: meaning(ofInputOutput: error, detail: detail, path: path)
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: .interrupted
    default: .failed("\(path): \(detail)")
    }
  }

  /// On a full disk the file of shared memory is the first that cannot grow.
  private static func meaning(ofInputOutput error: DatabaseError, detail: String, path: String) -> StoreError {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_SHMSIZE: .diskFull(path: path)
    default: .inaccessible(path: path, detail: "\(detail) (\(error.extendedResultCode))")
    }
  }
}

extension Error {
  /// An error of the database in the words of the model; an error of the caller's own work as it is.
  func asStoreError(path: String) -> any Error {
    self is DatabaseError || self is RowDecodingError || self is CancellationError ? StoreError(self, path: path) : self
  }
}
