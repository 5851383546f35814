import ArgumentParser
import Foundation
import Logging
import Model
import Publishing
import ServiceLifecycle
import Serving
import Web

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the feeds over HTTP, and keep them up to date.",
    discussion: """
      Looks at the store once a second: what another command saved or a schedule releases is built and served at once, whole. \
      Put a web server with TLS in front (README, \"Serving\"). Stops on Ctrl-C or SIGTERM when the answers under way are out; \
      SIGHUP opens the access log anew.
      """)

  @Option(name: .long, help: "The address of this machine to listen at.")
  var host = "127.0.0.1"

  @Option(name: .long, help: "The port to listen at; 0 takes a free one.")
  var port = 8080

  @Option(name: .long, help: ArgumentHelp("What to serve; relative to the publication.", valueName: "dir"))
  var out = "public"

  @Option(name: .long, help: ArgumentHelp("Where to note requests: a file, '-' for standard output, or 'none'.", valueName: "file"))
  var accessLog = "-"

  @Option(name: .long, help: "How many connections to serve at a time.")
  var connections = ServerLimits().connections

  @Flag(name: .long, help: "Serve what another process builds, and build nothing.")
  var noBuild = false

  @Flag(name: .long, help: "Leave the sending of what is due to another process, such as `tidings work`.")
  var noSending = false

  @OptionGroup var options: PublicationOptions

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out must name a folder.") }
    if !(0...65_535).contains(port) { throw ValidationError("--port must be from 0 to 65535.") }
    if connections < 1 { throw ValidationError("--connections must be at least 1.") }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let serving = try ServingRoles(assembly, self)
    let group = serving.group()
    // The signal cancels this task, and the group is to stop gracefully instead.
    let running = Task { try await group.run() }
    try await withTaskCancellationHandler {
      try await running.value
    } onCancel: {
      Task { await group.triggerGracefulShutdown() }
    }
  }
}
