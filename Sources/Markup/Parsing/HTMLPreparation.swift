/// An HTML text made fit for libxml2, which stops at a NUL.
struct HTMLPreparation {
  private(set) var bytes: [UInt8]
  private(set) var repairs: [Repair] = []

  init(_ html: String, wrapping prefix: StaticString = "") {
    bytes = []
    bytes.reserveCapacity(html.utf8.count + 64)
    prefix.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: html.utf8.lazy.filter { $0 != 0 })
  }
}
