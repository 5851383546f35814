/// The repairs of one document, bounded so that a hostile document cannot fill the memory with complaints.
struct RepairLog {
  private(set) var repairs: [Repair] = []
  private var omitted = 0
  private static let limit = 100

  mutating func add(_ message: String, line: Int? = nil) {
    guard repairs.count < Self.limit else {
      omitted += 1
      return
    }
    repairs.append(Repair(message, line: line))
  }

  mutating func add(_ others: [Repair]) {
    for repair in others { add(repair.message, line: repair.line) }
  }

  /// All that was kept, and how many were not.
  var summary: [Repair] {
    omitted == 0 ? repairs : repairs + [Repair("\(omitted) more repairs of this document are not listed")]
  }
}
