import Foundation
import Model

/// This process, as others on the store know it, and what is known here of others.
enum ThisProcess {
  /// The machine: its own number if it has one, else its name.
  static let machine: PlainText = {
    let id = FileManager.default.contents(atPath: "/etc/machine-id").flatMap { PlainText(String(decoding: $0, as: UTF8.self)) }
    return id ?? PlainText(ProcessInfo.processInfo.hostName) ?? PlainText(known: "this machine")
  }()

  /// A holder of leases for one run.
  static func holder() -> LeaseHolder {
    LeaseHolder(machine: machine, process: ProcessInfo.processInfo.processIdentifier)
  }

  /// Whether a process of this machine has certainly ended; of other machines nobody knows.
  ///
  /// A number that another process has been given since looks like one that goes on: then the lease is waited for.
  static func isGone(_ holder: LeaseHolder) -> Bool {
    holder.machine == machine && kill(holder.process, 0) != 0 && errno == ESRCH
  }
}
