import Foundation
import Model
import Publishing

/// The file beside the store that knows the mark of the last sending: `tidings.sqlite-claim`.
///
/// A backup of the store that is put back finds a newer mark in it; a copy elsewhere finds no such file, or is another file.
struct ClaimFile: StoreWitness {
  let storePath: String

  private var path: String { storePath + "-claim" }

  func place() throws(Failure) -> StorePlace {
    var status = stat()
    guard stat(storePath, &status) == 0 else {
      throw Failure(
        storePath, why: "cannot be looked at: \(String(cString: strerror(errno)))", remedy: "Check the disk.", blame: .environment)
    }
    return StorePlace(machine: ThisProcess.machine, file: UInt64(status.st_ino))
  }

  func marks() throws(Failure) -> [UUID] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      return text.split(separator: "\n").compactMap { UUID(uuidString: String($0)) }
    } catch {
      throw Failure(path, why: "cannot be read: \(error.localizedDescription)", remedy: "Check who may read it.", blame: .environment)
    }
  }

  func keep(_ marks: [UUID]) throws(Failure) {
    let text = marks.map(\.uuidString).joined(separator: "\n") + "\n"
    _ = try FileWriting(URL(filePath: storePath).deletingLastPathComponent())
      .write(Data(text.utf8), to: URL(filePath: path).lastPathComponent)
  }
}
