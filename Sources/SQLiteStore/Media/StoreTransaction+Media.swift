import Foundation
import GRDB
import Model

extension StoreTransaction: MediaReader {
  func medium(from source: WebAddress) throws(StoreError) -> Medium? {
    try run {
      let sql = "SELECT file, width, height, type, length, refusal FROM media WHERE source = ?"
      return try Row.fetchOne(database, sql: sql, arguments: [source.string]).map { row in
        Medium(source: source, outcome: try outcome(row, of: source))
      }
    }
  }

  private func outcome(_ row: Row, of source: WebAddress) throws -> Medium.Outcome {
    guard let file = row["file"] as String? else { return .refused(row["refusal"]) }
    guard let type = MediaType(row["type"] as String? ?? ""), let width = row["width"] as Int?, let height = row["height"] as Int?,
      let length = row["length"] as Int?
    else { throw damaged("the picture from \(source) has no size or type") }
    return .kept(KeptPicture(fileName: file, width: width, height: height, mediaType: type, length: length))
  }
}

extension StoreTransaction: MediaWriter {
  func save(_ medium: Medium, fetchedAt: Date) throws(StoreError) {
    try run {
      var refusal: String?
      if case .refused(let reason) = medium.outcome { refusal = reason }
      let kept = medium.kept
      try database.execute(
        sql:
          "INSERT OR REPLACE INTO media (source, fetched_at, file, width, height, type, length, refusal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          medium.source.string, try fetchedAt.storedSeconds, kept?.fileName, kept?.width, kept?.height, kept?.mediaType.string,
          kept?.length,
          refusal,
        ])
    }
  }
}
