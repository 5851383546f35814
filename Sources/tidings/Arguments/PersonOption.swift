import ArgumentParser
import Foundation
import Model

/// Who does what a command does to an edition.
struct PersonOption: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Who does it, for the edition's history (default: the name you are logged in with).", valueName: "name")
  )
  var by: PlainText?

  /// The person that is meant.
  var person: PlainText {
    let environment = ProcessInfo.processInfo.environment
    let names = ["USER", "LOGNAME"].compactMap { environment[$0] }.compactMap { PlainText($0) }
    return by ?? names.first ?? .tidings
  }
}
