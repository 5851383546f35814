import ArgumentParser
import Foundation
import Model
import Publishing

struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Send what the schedule has to send, and go on until it is stopped.",
    discussion: """
      Approved editions are sent when they are due, deliveries that were put off when their time has come. One that should have been sent \
      hours ago waits for you: `tidings send EDITION --late`. `tidings serve` does the same beside serving.
      """)

  @Flag(name: .long, help: "Send what is due now, and end.")
  var once = false

  @OptionGroup var options: PublicationOptions

  func run() async throws {
    let assembly = try Assembly(options)
    _ = try assembly.transports(.relays)
    let work = SendingWork()
    repeat {
      try await work.run(try assembly.rereadingDefinitions())
      if once { return }
      try await Task.sleep(for: .seconds(5))
    } while true
  }
}
