import Importing

/// Reads the files of a source, one after another.
struct FileSupply: DocumentSupply {
  private let reader: DocumentFiles
  private var files: ArraySlice<DocumentFile>
  let expected: Int

  init(_ files: [DocumentFile], reader: DocumentFiles) {
    self.files = files[...]
    self.reader = reader
    expected = files.count
  }

  mutating func next() async throws(Failure) -> [SuppliedDocument]? {
    var batch = SupplyBatch(limit: 100)
    while !batch.isFull, let file = files.popFirst() {
      if Task.isCancelled { throw Failure.interrupted("import", kept: "") }
      batch.append(SuppliedDocument(name: file.name, content: content(of: file)))
    }
    return batch.documents.isEmpty ? nil : batch.documents
  }

  private func content(of file: DocumentFile) -> SuppliedDocument.Content {
    do throws(Failure) {
      return .document(try reader.read(file))
    } catch {
      return .refused(DocumentRefusal(why: error.why, remedy: error.remedy))
    }
  }
}
